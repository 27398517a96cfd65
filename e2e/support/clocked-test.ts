// `test` over a server of the test's own, whose clock the test moves and whose sweeper it sends; pages go to it.
import { type ClockedServer, startClockedServer } from "./clocked-server";
import { test } from "./test";

export const clockedTest = test.extend<{ clocked: ClockedServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  clocked: async ({}, use) => {
    const clocked = await startClockedServer();
    await use(clocked);
    await clocked.stop();
  },
  baseURL: async ({ clocked }, use) => use(clocked.origin),
});
