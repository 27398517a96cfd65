// `npm run dev`: Next's development server, silenced towards its makers as every tool that run.mjs starts.
import { run } from "./run.mjs";

process.exit(await run("next", ["dev", ...process.argv.slice(2)]));
