// A server that is killed again and again at random moments keeps what it acknowledged, whole, and nothing that it
// destroyed: a few lives of what `npm run bench -- torture` does for minutes.
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apiProgram, ended, firstLine, makeProgram, type Program, run } from "./routes-test/processes";
import { type Start, torture } from "./routes-test/torture/torture";

let api: Program;
beforeAll(async () => {
  api = await makeProgram(apiProgram);
});
afterAll(() => api.remove());

test("a server that is killed at random moments loses nothing and brings nothing back", {
  timeout: 120_000,
}, async () => {
  const file = join(api.folder, "tortured.db");
  const start: Start = async (ahead) => {
    const child = run(api, { DATABASE_URL: `file:${file}`, AHEAD: String(ahead), MDBIN_SWEEP_SECONDS: "1" });
    const port = await firstLine(child);
    return {
      port,
      kill: async () => {
        child.kill("SIGKILL");
        await ended(child);
      },
    };
  };
  const figures = await torture({ file, start, seed: 1, goesOn: (lives) => lives < 5 });
  expect(figures.violations).toEqual([]);
  expect([figures.kills, figures.pastes > 300, figures.contents.sent > 400]).toEqual([5, true, true]);
});
