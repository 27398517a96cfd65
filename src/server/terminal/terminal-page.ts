// The pages' other form: text for whoever does not take HTML. It is made of the address's kind alone, so that asking
// under one id is answered byte for byte as under any other.
import { createHash } from "node:crypto";
import { idPattern } from "../../contract/id";
import { apiPagePath, minePath } from "../../contract/paths";
import type { BuiltFile } from "../built-files";
import type { Call } from "../call";
import type { Settings } from "../env";
import { textHeaders } from "../headers";
import { findOrigin } from "../request";
import { terminalTexts } from "./texts";

export type TerminalPage = { file: BuiltFile; headers: Record<string, string>; status: number };

/** Stands in the lines where the request does not say which host it was sent to. */
export const unknownOrigin = "https://paste.example";

/** Null where a page has no such form: a normal paste's is its raw text. */
export function terminalPage(path: string, header: Call["header"], settings: Settings): TerminalPage | null {
  const https = settings.publicOrigin?.startsWith("https:") === true;
  const host = { origin: findOrigin(header, settings) ?? unknownOrigin, normal: settings.normal };
  const page = (text: string, isPublic: boolean, status = 200): TerminalPage => ({
    file: textFile(text),
    headers: { ...textHeaders(isPublic, https), Vary: "Accept" },
    status,
  });
  if (path === "/") return page(terminalTexts.write(host), true);
  if (path === apiPagePath) return page(terminalTexts.api(host), true);
  if (path === minePath) return page(terminalTexts.mine(), false);
  const [, kind = "", id = "", part, ...more] = path.split("/");
  if (!["e", "p"].includes(kind) || id === "" || more.length > 0) return null;
  const status = idPattern.test(id) ? 200 : 404;
  if (part === "edit") return page(terminalTexts.edit(), false, status);
  if (kind === "p" || (part !== undefined && part !== "raw")) return null;
  return page(terminalTexts.encrypted(), false, status);
}

/** Where a normal paste's page is asked for, the address of its text; else null. */
export function rawPathOf(path: string): string | null {
  const id = path.startsWith("/p/") ? path.slice("/p/".length) : "";
  return idPattern.test(id) ? `${path}/raw` : null;
}

function textFile(text: string): BuiltFile {
  const bytes = Buffer.from(text);
  return {
    identity: () => bytes,
    brotli: null,
    type: "text/plain; charset=utf-8",
    entityTag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`,
    cacheControl: "no-cache",
  };
}
