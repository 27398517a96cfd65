// `npm run e2e`: the end-to-end tests alone, over a build that is made where it is stale. What follows `--` goes to
// Playwright, as in `npm run e2e -- e2e/password.spec.ts`.
import { fetchBrowser } from "./browser.mjs";
import { prepare } from "./prepare.mjs";
import { run } from "./run.mjs";

const inTheWay = await prepare({ build: true });
const browser = inTheWay === null ? await fetchBrowser() : { inTheWay };
if ("inTheWay" in browser) {
  console.error(browser.inTheWay);
  process.exit(1);
}
process.exit(await run("playwright", ["test", ...process.argv.slice(2)], { env: { CHROMIUM_PATH: browser.path } }));
