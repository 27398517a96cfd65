// `test` for every journey: a server of the worker's own, a second browser where a reader is somebody else, and a
// watch that fails the test on anything a page must never do: an error in its console (a violation of the content
// security policy is one), an exception, a request to another host.
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Server, startServer } from "./server";

export { expect };

type Watch = {
  /** Watches a context that a test made by itself. */
  over(context: BrowserContext): void;
  /** Lets one kind of trouble pass, where the test is about it: `watch.expects(/status of 404/)`. */
  expects(trouble: RegExp): void;
};

type Fixtures = {
  watch: Watch;
  /** A page in a browser that has seen nothing yet: another person's. */
  stranger: () => Promise<Page>;
};

export const test = base.extend<Fixtures, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ server }, use) => use(server.origin),

  watch: [
    async ({ baseURL }, use) => {
      const troubles: string[] = [];
      const expected: RegExp[] = [];
      await use({
        over: (context) => report(context, baseURL ?? "", troubles),
        expects: (trouble) => expected.push(trouble),
      });
      expect(troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))).toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, watch }, use) => {
    watch.over(context);
    await use(context);
  },

  stranger: async ({ browser, baseURL, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
      contexts.push(context);
      watch.over(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

function report(context: BrowserContext, origin: string, troubles: string[]): void {
  const { host } = new URL(origin);
  const leaves = (url: string) => /^(https?|wss?):/.test(url) && new URL(url).host !== host;
  context.on("console", (message) => {
    if (message.type() === "error") troubles.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => troubles.push(`exception: ${error.error().message}`));
  context.on("request", (request) => {
    if (leaves(request.url())) troubles.push(`request to another host: ${request.url()}`);
  });
  context.on("page", (page) => {
    page.on("websocket", (socket) => {
      if (leaves(socket.url())) troubles.push(`socket to another host: ${socket.url()}`);
    });
  });
}
