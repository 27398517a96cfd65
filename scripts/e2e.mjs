// `npm run e2e`: the end-to-end tests alone, over a build that is made where it is stale. What follows `--` goes to
// Playwright, as in `npm run e2e -- e2e/password.spec.ts`.
import { browserOverBuild } from "./browser.mjs";
import { run } from "./run.mjs";

const CHROMIUM_PATH = await browserOverBuild();
process.exit(await run("playwright", ["test", ...process.argv.slice(2)], { env: { CHROMIUM_PATH } }));
