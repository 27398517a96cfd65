// The frame that draws diagrams, as the build made it: one page, its script inside, under a policy that names that
// script by its hash. It is the same for everyone and knows nothing of pastes.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BuiltFile, readShell } from "./built-files";
import { builtFolder } from "./csp-hashes";
import { diagramFrameHeaders } from "./headers";

export const diagramFramePath = "/frame/diagram";

export type DiagramFrame = { file: BuiltFile; headers: (https: boolean) => Record<string, string> };

/** Null where it was not built. Throws where what was built has another form. */
export function readDiagramFrame(root: string): DiagramFrame | null {
  const path = join(builtFolder(root), "diagram.html");
  if (!existsSync(path)) return null;
  const file = readShell(path);
  const script = /<script>([\s\S]*?)<\/script>/.exec(file.identity().toString())?.[1];
  if (script === undefined) throw new Error("The frame that draws diagrams has no script.");
  const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  return { file, headers: (https) => diagramFrameHeaders(hash, https) };
}
