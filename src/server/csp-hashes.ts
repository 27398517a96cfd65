// What scripts/postbuild found to allow in the prerendered pages' policies: hashes of our own inline code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const hashes = z.array(z.string().regex(/^'sha256-[A-Za-z0-9+/]{43}='$/));
const cspSchema = z.object({ scripts: hashes, styles: hashes });
/** Hash sources, in the quotes that a policy wants. */
export type CspHashes = Readonly<z.infer<typeof cspSchema>>;

/** Where the build put what production sends. */
export const builtFolder = (root: string): string => join(root, ".next", "mdbin");

/** Throws where there is no build, or not one of this project. */
export const readCspHashes = (root: string): CspHashes =>
  cspSchema.parse(JSON.parse(readFileSync(join(builtFolder(root), "csp.json"), "utf8")));
