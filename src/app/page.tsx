// Write.
import { Composer } from "@/ui/composer/composer";

export const dynamic = "force-static";

export default function Page() {
  return <Composer />;
}
