// `npm run dev`: Next's development server, silenced towards its makers as every tool that run.mjs starts. The frame
// that draws diagrams is built once before: after a change to it, start again.
import { writeDiagramFrame } from "./diagram-frame.mjs";
import { run } from "./run.mjs";

await writeDiagramFrame();
process.exit(await run("next", ["dev", ...process.argv.slice(2)]));
