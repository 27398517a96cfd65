// How much jumps: the cumulative layout shift of each journey, as Chromium counts it, on a desktop and on a phone.
// Shifts within half a second of a person's own key or click are not counted, as in the definition of CLS.
import type { Browser, Page } from "@playwright/test";
import { prepareEncrypted } from "../src/client/create-paste";
import { startServerAndBrowser } from "./support/server-and-browser";

const target = 0.02;
const windows = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const;
/** How long after the last sign of life something may still move. */
const restMilliseconds = 1500;

const markdown = `# Deploy notes\n\n${"Stop the workers, wait until the queue is empty, then **migrate**.\n\n- one\n- two\n\n```ts\nconst a = 1;\n```\n\n".repeat(8)}`;
const plain = "first line\nsecond line, somewhat longer than the first\n".repeat(40);
const config = "# database\nDATABASE_URL=postgres://app:s3cr3t-w0rd@db/app\nPORT=3000\nAPI_TOKEN=x9fK2lPq8vTz\n".repeat(
  4,
);
const diagram = "# Notes\n\nBefore.\n\n```mermaid\ngraph TD\n  A[Write] --> B[Seal]\n  B --> C[Send]\n```\n\nAfter.\n";

const { server, browser, fetchFrom } = await startServerAndBrowser();

type Parts = Parameters<typeof prepareEncrypted>[0];
async function share(document: Parts, password: string | null = null): Promise<string> {
  const creation = await prepareEncrypted(document, password === null ? "link" : "link+password", password);
  const { link } = await creation.send(fetchFrom);
  return new URL(link, server.origin).href;
}

const password = "correct-Horse-7";
const normal = (await (await fetchFrom("/api/v1/pastes", { method: "POST", body: markdown })).text()).trim();
const links = {
  text: await share({ text: plain, format: "plain" }),
  markdown: await share({ text: markdown }),
  config: await share({ text: config, format: "code", language: "dotenv" }),
  diagram: await share({ text: diagram }),
  locked: await share({ text: markdown }, password),
  normal: new URL(new URL(normal).pathname, server.origin).href,
};

const read = (link: string, shows: string) => async (page: Page) => {
  await page.goto(link);
  await page.locator(shows).first().waitFor();
};

const journeys: Record<string, (page: Page) => Promise<void>> = {
  write: async (page) => {
    await page.goto(server.origin);
    await page.getByLabel("Text", { exact: true }).pressSequentially("# Notes\n\nA few words.");
  },
  "home, to its end": async (page) => {
    await page.goto(server.origin);
    const end = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    for (let turn = 0; turn < 30 && !(await page.evaluate(end)); turn++) {
      // The editor takes the wheel where the mouse stands; the window's own edge does not.
      await page.evaluate(() => scrollBy({ top: 300 }));
      await page.waitForTimeout(100);
    }
    await page.locator("[data-envelope]:not(:empty)").waitFor();
    await page.locator(".markdown-diagram img").first().waitFor();
  },
  "link made": async (page) => {
    await page.goto(server.origin);
    await page.getByLabel("Text", { exact: true }).fill(markdown);
    await page.getByRole("button", { name: "Create link" }).click();
    await page.getByRole("textbox", { name: "Link", exact: true }).waitFor();
  },
  "read text": read(links.text, "main"),
  "read Markdown": read(links.markdown, ".markdown h1"),
  "read config": read(links.config, "main"),
  "read a diagram": read(links.diagram, ".markdown-diagram img"),
  "locked, then opened": async (page) => {
    await page.goto(links.locked);
    await page.getByLabel("Password", { exact: true }).and(page.locator("input")).fill(password);
    await page.getByRole("button", { name: "Unlock" }).click();
    await page.locator(".markdown h1").first().waitFor();
  },
  "normal paste": read(links.normal, ".markdown h1"),
};

type Shift = { value: number; nodes: string[] };

async function shiftsOf(browser: Browser, size: { width: number; height: number }, go: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        if (entry.hadRecentInput) continue;
        const nodes = entry.sources.map(({ node }) =>
          node instanceof Element
            ? `${node.tagName.toLowerCase()}.${[...node.classList].slice(0, 2).join(".")}`
            : "text",
        );
        shifts.push({ value: entry.value, nodes });
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await go(page);
  await page.waitForTimeout(restMilliseconds);
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);
  await context.close();
  return shifts;
}

console.log(`cumulative layout shift, the whole of each journey; target under ${target}\n`);
console.log("| journey | desktop | phone | what moved most |\n| --- | --- | --- | --- |");
let over = 0;
try {
  for (const [name, go] of Object.entries(journeys)) {
    const cells: string[] = [];
    let worst: Shift = { value: 0, nodes: [] };
    for (const size of Object.values(windows)) {
      const shifts = await shiftsOf(browser, size, go).catch((error: unknown) => String(error).split("\n")[0] ?? "");
      if (typeof shifts === "string") {
        over++;
        cells.push("failed");
        console.error(shifts);
        continue;
      }
      const sum = shifts.reduce((total, { value }) => total + value, 0);
      if (sum >= target) over++;
      for (const shift of shifts) if (shift.value > worst.value) worst = shift;
      cells.push(sum.toFixed(4));
    }
    console.log(`| ${name} | ${cells.join(" | ")} | ${worst.nodes.slice(0, 3).join(", ")} |`);
  }
} finally {
  await browser.close();
  await server.stop();
}
if (over > 0) process.exit(1);
