// The pastes that this device made or remembers: one static page for everybody, filled in the browser.
import { MyPastes } from "@/ui/mine/my-pastes";
import { mineTexts } from "@/ui/mine/texts";

export const dynamic = "force-static";
export const metadata = { title: mineTexts.pageTitle, robots: { index: false } };

export default function Page() {
  return <MyPastes />;
}
