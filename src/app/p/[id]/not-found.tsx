// No normal paste under this id.
import { NormalMissing } from "@/ui/viewer/normal-closed";

export default function Page() {
  return <NormalMissing />;
}
