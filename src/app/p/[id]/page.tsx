// A normal paste: its text as the server has it, unparsed; what it looks like is made in the browser.
import { notFound } from "next/navigation";
import { readNormalPage } from "@/server";
import { OtherKind } from "@/ui/viewer/normal-closed";
import { NormalPaste } from "@/ui/viewer/normal-paste";
import { NormalOnce } from "@/ui/viewer/once/normal-once";

export const dynamic = "force-dynamic";
export const metadata = { title: "Normal paste · mdbin", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const page = await readNormalPage(id);
  switch (page.step) {
    case "open":
      return <NormalPaste text={page.text} {...page.paste} />;
    case "burn":
      return <NormalOnce id={id} expiresAt={page.expiresAt} burnedAt={null} />;
    case "burned":
      return <NormalOnce id={id} expiresAt={null} burnedAt={page.burnedAt} />;
    case "other-kind":
      return <OtherKind id={id} />;
    case "not-found":
      notFound();
  }
}
