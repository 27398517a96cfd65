// `npm run check`: everything but the browser, stopping at the first check that fails.
import { checks, run } from "./checks.mjs";

const all = [...checks, { name: "unit and route tests", run: () => run("vitest", ["run"]) }];

for (const check of all) {
  const start = performance.now();
  const code = await check.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? "passed" : "FAILED"}  ${check.name}  (${seconds} s)`);
  if (code !== 0) process.exit(code);
}
