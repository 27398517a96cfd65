// Makes the frame that draws diagrams: a page with one classic script inside, since a document of an opaque origin may
// load no script of ours. Production's build and `npm run dev` both want it: .next/mdbin/diagram.html.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { root } from "./run.mjs";

const entry = "src/ui/viewer/markdown/diagram/frame.ts";

/** @returns {Promise<string>} the page */
export async function diagramFrame() {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    logLevel: "warning",
    legalComments: "none",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild made nothing");
  if (/<\/?script/i.test(file.text)) throw new Error("The script of the frame would end where it speaks of one.");
  return (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Diagrams</title></head>' +
    `<body><script>${file.text}</script></body></html>`
  );
}

export async function writeDiagramFrame() {
  const folder = join(root, ".next/mdbin");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "diagram.html"), await diagramFrame());
}
