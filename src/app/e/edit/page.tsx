// The one shell of all edit pages, of either kind of paste, static: asking for it tells nothing of which one is edited.
import { EditPage } from "@/ui/composer/edit/edit-page";
import { editTexts } from "@/ui/composer/edit/texts";

export const dynamic = "force-static";
export const metadata = { title: editTexts.neutralTitle, robots: { index: false } };

export default function Page() {
  return <EditPage />;
}
