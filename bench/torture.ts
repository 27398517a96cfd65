// Production's server, killed with SIGKILL at random moments during thousands of calls, started again over the same file,
// and held to everything that it had acknowledged (src/server/routes-test/torture).
// `npm run bench -- torture 300 7`: for 300 seconds, with the plan of seed 7.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startClockedServer } from "../e2e/support/clocked-server";
import { type Start, torture } from "../src/server/routes-test/torture/torture";

const [seconds = 60, seed = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "mdbin-torture-"));
const start: Start = async (ahead) => {
  const server = await startClockedServer({ folder, ahead, env: { MDBIN_SWEEP_SECONDS: "1" } });
  return { port: new URL(server.origin).port, kill: () => server.kill("SIGKILL") };
};

const end = Date.now() + seconds * 1000;
const figures = await torture({ file: join(folder, "mdbin.db"), start, seed, goesOn: () => Date.now() < end });
rmSync(folder, { recursive: true });

const { kills, pastes, acknowledged, inFlight, sentAgain, checks, contents, violations } = figures;
const number = (n: number) => n.toLocaleString("en");
const total = [...acknowledged.values()].reduce((sum, n) => sum + n, 0);
console.log(`Seed ${seed}, ${seconds} seconds: ${number(kills)} kills, ${number(pastes)} pastes.\n`);
console.log("| done to a paste | acknowledged |\n| --- | --- |");
for (const [name, n] of [...acknowledged].toSorted(([, a], [, b]) => b - a)) console.log(`| ${name} | ${number(n)} |`);
console.log(`| all | ${number(total)} |\n`);
console.log(
  `${number(inFlight)} calls were under way at a kill; ${number(sentAgain)} of them were sent again. Pastes were looked ` +
    `at ${number(checks.byApi)} times by the API, and the whole file ${checks.byFile} times; of ${number(contents.sent)} ` +
    `contents that were sent, ${number(contents.kept)} had to be in the files at the end, and no other.\n`,
);
console.log(`Violations: ${violations.length}`);
for (const violation of violations.slice(0, 20)) console.log(`- ${violation}`);
if (violations.length > 0) process.exit(1);
