// The checks that need no built app, fastest to fail first. Each is one promise about the source.
import { existsSync } from "node:fs";
import { run } from "./run.mjs";

export const checks = [
  { name: "lint and format", run: () => run("biome", ["check", "--error-on-warnings"]) },
  { name: "import rules", run: () => run("depcruise", ["src"]) },
  {
    name: "types",
    // Next writes the types of the routes and of stylesheets; a fresh clone has none.
    run: async () => (existsSync("src/app") ? await run("next", ["typegen"]) : 0) || run("tsc", ["--noEmit"]),
  },
  { name: "types of crypto, which knows no browser and no Node", run: () => run("tsc", ["-p", "src/crypto"]) },
];
