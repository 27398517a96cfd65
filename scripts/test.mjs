// `npm test`: everything, from a fresh clone on. It goes on after a failure, so that one run shows all of them, and
// ends with one line that counts them. Nothing ran is a failure too.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fetchBrowser } from "./browser.mjs";
import { buildIfStale } from "./build.mjs";
import { checks } from "./checks.mjs";
import { fetchLanguages } from "./other-languages.mjs";
import { prepare } from "./prepare.mjs";
import { run, secondsSince } from "./run.mjs";

const results = mkdtempSync(join(tmpdir(), "mdbin-test-"));
const counted = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} name @param {() => Promise<number>} promise one that counts as one test */
async function one(name, promise) {
  heading(name);
  const start = performance.now();
  const passed = (await promise()) === 0;
  counted[passed ? "passed" : "failed"]++;
  console.log(`${passed ? "passed" : "FAILED"}  ${name}  (${secondsSince(start)})`);
  return passed;
}

/**
 * A suite whose runner leaves a report. One that fails without a failed test, or runs none, counts as one failure.
 * @param {string} name
 * @param {(report: string) => Promise<number>} suite
 * @param {(report: any) => { passed: number, failed: number, skipped: number }} read
 */
async function many(name, suite, read) {
  heading(name);
  const file = join(results, `${name}.json`);
  const code = await suite(file);
  const { passed, failed, skipped } = readReport(file, read);
  const silent = failed === 0 && (code !== 0 || passed === 0);
  if (silent) console.log(`FAILED  ${name}: ${passed === 0 ? "no test ran" : `its runner ended with ${code}`}`);
  counted.passed += passed;
  counted.failed += failed + (silent ? 1 : 0);
  counted.skipped += skipped;
}

/** @type {(file: string, read: (report: any) => typeof counted) => typeof counted} */
function readReport(file, read) {
  try {
    return read(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** @param {string} name */
const heading = (name) => console.log(`\n── ${name}`);

async function testAll() {
  const inTheWay = await prepare({ build: false });
  if (inTheWay !== null) return stop(inTheWay);
  for (const check of checks) await one(check.name, check.run);

  await fetchLanguages();
  await many(
    "unit and route tests",
    (report) => run("vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]),
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    }),
  );

  const built = await one("the build", async () => {
    const failure = await buildIfStale();
    if (failure !== null) console.error(failure);
    return failure === null ? 0 : 1;
  });
  if (!built) return;

  const browser = await fetchBrowser();
  if ("inTheWay" in browser) return stop(browser.inTheWay);
  await many(
    "end-to-end tests",
    (report) =>
      run("playwright", ["test", "--reporter=list,json"], {
        env: { CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
  );
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(`\n${sentence}`);
  counted.failed++;
}

await testAll();
rmSync(results, { recursive: true });
if (counted.skipped > 0) console.log(`\n${counted.skipped} skipped, for the reasons above.`);
console.log(`\n${counted.passed} passed, ${counted.failed} failed`);
process.exitCode = counted.failed > 0 || counted.passed === 0 ? 1 : 0;
