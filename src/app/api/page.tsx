// The API for people, with the lines of shell for the host that was asked.
import { headers } from "next/headers";
import { readApiPage } from "@/server";
import { ApiPage } from "@/ui/api/api-page";
import { apiTexts } from "@/ui/api/texts";

export const dynamic = "force-dynamic";
export const metadata = { title: apiTexts.pageTitle };

export default async function Page() {
  const asked = await headers();
  return <ApiPage {...readApiPage((name) => asked.get(name))} />;
}
