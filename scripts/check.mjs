// `npm run check`: everything but the browser, stopping at the first check that fails.
import { checks } from "./checks.mjs";
import { run, secondsSince } from "./run.mjs";

const all = [...checks, { name: "unit and route tests", run: () => run("vitest", ["run"]) }];

for (const check of all) {
  const start = performance.now();
  const code = await check.run();
  console.log(`${code === 0 ? "passed" : "FAILED"}  ${check.name}  (${secondsSince(start)})`);
  if (code !== 0) process.exit(code);
}
