// The one shell of all encrypted pastes, static: asking for it tells nothing of which paste is read.
import { EncryptedPaste } from "@/ui/viewer/encrypted-paste";
import { viewerTexts } from "@/ui/viewer/texts";

export const dynamic = "force-static";
export const metadata = { title: viewerTexts.neutralTitle, robots: { index: false } };

export default function Page() {
  return <EncryptedPaste />;
}
