// How long from a link to its text, and to its Markdown, painted: medians, beside a page that does the same without
// any framework. That page is /e/…/raw: one HTML file with the very opener and nothing else, from the same server.
// Rounds are interleaved and each starts in a browser that has cached nothing; only the ratios mean something.
import type { Browser } from "@playwright/test";
import { prepareEncrypted } from "../src/client/create-paste";
import { startServerAndBrowser } from "./support/server-and-browser";

const rounds = Number(process.env.ROUNDS ?? 7);
const targets = { text: 1.5, rendered: { fast: 5, slow: 3.5 } };

const networks = {
  fast: null,
  // 1.6 Mbit/s each way, 150 ms, and a processor four times slower: a phone in a train.
  slow: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000, offline: false },
} as const;
type Network = keyof typeof networks;

const section = (n: number) => `## Step ${n}

Stop the workers, wait until the queue is empty, then **migrate**. See [the runbook](https://example.org/runbook#${n}).

1. Scale \`web\` to zero and note the time.
2. Run the migration with a lock timeout of ${n} seconds.
3. Start again, and look at the graphs for *ten* minutes.

| service | replicas | owner |
| --- | --- | --- |
| web | ${n} | ana |
| worker | ${n * 2} | bo |

> If anything looks odd, stop here and ask.

`;

function textOf(bytes: number): string {
  let text = "# Deploy notes\n\n";
  for (let n = 1; text.length < bytes; n++) text += section(n);
  return text.slice(0, bytes);
}

/** Milliseconds from the start of the navigation until each selector has text and two frames have passed. */
async function measure(browser: Browser, url: string, network: Network, selectors: string[]): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const slow = networks[network];
  if (slow) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slow);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  }
  await page.addInitScript((wanted: string[]) => {
    const painted: Record<string, number> = {};
    Object.assign(globalThis, { painted });
    const started = new Set<string>();
    const look = () => {
      for (const selector of wanted) {
        if (started.has(selector) || !document.querySelector(selector)?.textContent) continue;
        started.add(selector);
        requestAnimationFrame(() => setTimeout(() => (painted[selector] = performance.now())));
      }
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  }, selectors);
  await page.goto(url, { waitUntil: "commit" });
  const times = await page.waitForFunction(
    (wanted: string[]) => {
      const painted = (globalThis as unknown as { painted: Record<string, number> }).painted;
      return wanted.every((selector) => selector in painted) && wanted.map((selector) => painted[selector] ?? 0);
    },
    selectors,
    { timeout: 60_000, polling: 50 },
  );
  const result = await times.jsonValue();
  await context.close();
  return result || [];
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const { server, browser, fetchFrom } = await startServerAndBrowser();

console.log(`medians of ${rounds}, in ms; "bare" is the page without a framework\n`);
console.log("| network | text | bare | text painted | ratio (target 1.5) | Markdown painted | ratio (goal) |");
console.log("| --- | --- | --- | --- | --- | --- | --- |");
try {
  for (const network of ["fast", "slow"] as const) {
    for (const kilobytes of [1, 50]) {
      const creation = await prepareEncrypted({ text: textOf(kilobytes * 1024) }, "link", null);
      const { link } = await creation.send(fetchFrom);
      const view = new URL(link, server.origin).href;
      const raw = view.replace("#", "/raw#");
      const bare: number[] = [];
      const text: number[] = [];
      const rendered: number[] = [];
      for (let round = -1; round < rounds; round++) {
        const [bareAt = 0] = await measure(browser, raw, network, ["#plain"]);
        const [textAt = 0, renderedAt = 0] = await measure(browser, view, network, ["#plain", ".markdown"]);
        // The first round warms the server and the file cache.
        if (round < 0) continue;
        bare.push(bareAt);
        text.push(textAt);
        rendered.push(renderedAt);
      }
      const [b, t, r] = [median(bare), median(text), median(rendered)];
      const ratio = (n: number) => (n / b).toFixed(2);
      const goal = targets.rendered[network];
      console.log(
        `| ${network} | ${kilobytes} KB | ${b.toFixed(0)} | ${t.toFixed(0)} | ${ratio(t)} | ${r.toFixed(0)} | ${ratio(r)} (${goal}) |`,
      );
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
