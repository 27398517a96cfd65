// An address that is no page of ours.
import { NotFound } from "@/ui/shell/not-found";

export const metadata = { title: "Nothing here · mdbin" };

export default function Page() {
  return <NotFound />;
}
