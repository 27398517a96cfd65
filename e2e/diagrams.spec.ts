// Diagrams: drawn in a frame of an opaque origin that can reach and ask for nothing, shown as images in the page.
import type { Frame, Page } from "@playwright/test";
import { share } from "./support/paste-page";
import { expect, test } from "./support/test";

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``;

/** One of each kind, with a word in it that its drawing has to keep. */
const kinds: Record<string, string> = {
  Flowchart: "graph LR\n  A[Flowword] --> B{Sealed?}",
  "Sequence diagram": "sequenceDiagram\n  Ana->>Bo: Sequenceword",
  "Class diagram": "classDiagram\n  class Classword {\n    +open() Text\n  }",
  "State diagram": "stateDiagram-v2\n  [*] --> Stateword",
  "Entity relationship diagram": "erDiagram\n  PASTE ||--o{ ENTITYWORD : has",
  "User journey": "journey\n  title Days\n  section One\n    Journeyword: 5: Ana",
  "Gantt chart": "gantt\n  dateFormat YYYY-MM-DD\n  section One\n  Ganttword :a, 2026-01-01, 3d",
  "Pie chart": 'pie\n  "Pieword" : 3\n  "Rest" : 1',
  "Quadrant chart": "quadrantChart\n  x-axis Low --> High\n  y-axis Few --> Many\n  Quadrantword: [0.3, 0.6]",
  "Requirement diagram":
    "requirementDiagram\n  requirement Requirementword {\n    id: 1\n    text: it opens\n    risk: low\n    verifymethod: test\n  }",
  "Git graph": 'gitGraph\n  commit id: "Gitword"\n  branch next\n  commit',
  "Mind map": "mindmap\n  root((Mindword))\n    One\n    Two",
  Timeline: "timeline\n  2026 : Timelineword",
  Chart: "xychart-beta\n  x-axis [Chartword, two]\n  bar [3, 5]",
};

const frameOf = async (page: Page): Promise<Frame> => {
  const found = () => page.frames().find((frame) => frame.url().endsWith("/frame/diagram"));
  await expect.poll(() => found() !== undefined).toBe(true);
  const frame = found();
  if (!frame) throw new Error("There is no frame.");
  return frame;
};

const drawn = (page: Page) => page.locator(".markdown-diagram img:not([data-only-on=paper])");

async function openDiagram(page: Page, source: string): Promise<void> {
  await page.goto(await share(page, `Before.\n\n${fence(source)}\n\nAfter.`));
  await expect(drawn(page)).toBeVisible();
}

const wordsOf = async (page: Page, at = 0): Promise<string> =>
  decodeURIComponent((await drawn(page).nth(at).getAttribute("src")) ?? "");

test("every kind of diagram keeps its words", async ({ page }) => {
  await page.goto(await share(page, Object.values(kinds).map(fence).join("\n\n")));
  await expect(drawn(page)).toHaveCount(Object.keys(kinds).length);
  for (const [at, [kind, source]] of Object.entries(kinds).entries()) {
    const word = /\w+word/i.exec(source)?.[0] ?? "";
    expect(await wordsOf(page, at), kind).toContain(word);
    await expect(page.locator(".markdown-diagram figcaption").nth(at)).toContainText(kind);
    await expect(drawn(page).nth(at)).toHaveJSProperty("complete", true);
    expect(
      await drawn(page)
        .nth(at)
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    ).toBeGreaterThan(0);
  }
});

test("another theme draws again, and paper is always light", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await openDiagram(page, "graph LR\n  A --> B");
  const light = await wordsOf(page);
  const colours = (svg: string) => [...svg.matchAll(/fill:\s*(#\w+|hsl\([^)]*\))/g)].map(([, colour]) => colour).sort();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => colours(await wordsOf(page)).join() === colours(light).join()).toBe(false);
  const paper = page.locator(".markdown-diagram img[data-only-on=paper]");
  await expect(paper).toBeHidden();
  const onPaper = decodeURIComponent((await paper.getAttribute("src")) ?? "");
  expect(colours(onPaper)).toEqual(colours(light));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(paper).toBeVisible();
  await expect(drawn(page)).toBeHidden();
});

test("code that ran in the frame could reach no page, no storage and no server", async ({ page, watch }) => {
  watch.expects(/Content Security Policy|sandbox|Blocked a frame|Failed to load resource/);
  await openDiagram(page, "graph LR\n  A --> B");
  const frame = await frameOf(page);
  const asked: string[] = [];
  const answered: string[] = [];
  page.on("response", (response) => answered.push(response.url()));
  page.on("requestfinished", (request) => asked.push(request.url()));
  const reached = await frame.evaluate(async () => {
    const tried: Record<string, () => unknown> = {
      "the page": () => parent.document.title,
      "the address": () => parent.location.href,
      storage: () => localStorage.length,
      session: () => sessionStorage.length,
      database: () => indexedDB.open("x") && false,
      cookies: () => document.cookie,
      window: () => open("/canary") !== null,
      "top navigation": () => {
        if (top) top.location.href = "/canary";
      },
    };
    const reached: string[] = [];
    for (const [name, reach] of Object.entries(tried)) {
      try {
        if (reach()) reached.push(name);
      } catch {
        // That is how it should be.
      }
    }
    if (origin !== "null") reached.push("an origin");
    const loads = await Promise.allSettled([
      fetch("/canary"),
      fetch("https://canary.example/"),
      fetch("data:text/plain,canary"),
      new Promise((resolve, reject) => {
        Object.assign(new Image(), { onload: resolve, onerror: reject, src: "/canary.png" });
      }),
      new Promise((resolve, reject) => {
        const script = Object.assign(document.createElement("script"), { src: "/canary.js" });
        Object.assign(script, { onload: resolve, onerror: reject });
        document.head.append(script);
      }),
      new FontFace("x", "url(/canary.woff)").load(),
    ]);
    loads.forEach(({ status }, at) => {
      if (status === "fulfilled") reached.push(`load ${at}`);
    });
    const inline = Object.assign(document.createElement("script"), { textContent: "canary = 1" });
    document.head.append(inline);
    if (Reflect.has(globalThis, "canary")) reached.push("an inline script");
    return reached;
  });
  expect(reached).toEqual([]);
  expect([...asked, ...answered].filter((url) => url.includes("canary"))).toEqual([]);
  await expect(page.getByText("After.", { exact: true })).toBeVisible();
});

test("a diagram that never ends is given up, the page goes on, and the next one is drawn", async ({ page }) => {
  await page.goto("/");
  const link = await share(page, `${fence("graph LR\n  A[One]")}\n\n${fence("graph LR\n  B[Two]")}`);
  // Every drawing waits for the frame, so that this stands before the first one: a hole in Mermaid, played by hand.
  await page.addInitScript(() => {
    if (!location.pathname.startsWith("/frame/")) return;
    addEventListener(
      "message",
      (event) => {
        while (JSON.stringify(event.data).includes("One"));
      },
      { capture: true },
    );
  });
  await page.goto(link);
  await expect(page.getByText("took too long to draw")).toBeVisible();
  await expect(drawn(page)).toHaveCount(1);
  expect(await wordsOf(page)).toContain("Two");
  await expect(page.locator(".markdown-diagram pre").filter({ hasText: "A[One]" }).first()).toBeVisible();
});

test("a page goes on while its frame stands still", async ({ page }) => {
  await openDiagram(page, "graph LR\n  A --> B");
  const frame = await frameOf(page);
  const spins = frame.evaluate(() => {
    const end = performance.now() + 2000;
    while (performance.now() < end);
  });
  const longest = await page.evaluate(async () => {
    let longest = 0;
    const start = performance.now();
    for (let last = start; last < start + 1000; ) {
      await new Promise((resolve) => setTimeout(resolve));
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });
  expect(longest).toBeLessThan(500);
  await spins;
});

for (const [what, source, sentence] of [
  ["is broken", "graph LR\n  A --> ", "could not be drawn"],
  ["is too large", `graph LR\n  A --> B[${"x".repeat(1000)}]`, "too large to draw"],
] as const) {
  test(`a diagram that ${what} says so and shows its source`, async ({ page }) => {
    await page.goto(await share(page, fence(source)));
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.locator(".markdown-diagram-view pre")).toContainText("A -->");
  });
}

test("source, full screen and zoom are done by keyboard", async ({ page }) => {
  await openDiagram(page, "graph LR\n  A[Write] --> B[Sealed]");
  const source = page.getByRole("button", { name: "Source" });
  const whole = page.getByRole("button", { name: "Full screen" });
  await source.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".markdown-diagram > pre")).toContainText("A[Write]");
  await expect(source).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("Enter");
  await expect(page.locator(".markdown-diagram > pre")).toBeHidden();
  await whole.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Flowchart" });
  const image = dialog.getByRole("img");
  await expect(image).toBeVisible();
  const width = async () => (await image.boundingBox())?.width ?? 0;
  const fitted = await width();
  await page.keyboard.press("-");
  await expect.poll(width).toBeLessThan(fitted);
  await page.keyboard.press("0");
  await expect.poll(width).toBe(fitted);
  for (let press = 0; press < 6; press++) await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(fitted * 2);
  const area = dialog.getByRole("region");
  await expect(area).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => area.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(whole).toBeFocused();
});

test("a wide diagram scrolls by keyboard, and the page does not", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const nodes = Array.from({ length: 14 }, (_, at) => `A${at}[Station ${at}] --> A${at + 1}[Station ${at + 1}]`);
  await openDiagram(page, `graph LR\n${nodes.join("\n")}`);
  const view = page.getByRole("group", { name: "Flowchart" });
  await view.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => view.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a diagram moves nothing when it comes", async ({ page }) => {
  const link = await share(page, `# Notes\n\n${fence("graph TD\n  A --> B\n  B --> C")}\n\nAfter.`);
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Reflect.set(globalThis, "shift", Reflect.get(globalThis, "shift") + Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(link);
  await expect(page.locator(".markdown-diagram")).toBeVisible();
  const before = await page.evaluate(() => Reflect.get(globalThis, "shift"));
  await expect(drawn(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect((await page.evaluate(() => Reflect.get(globalThis, "shift"))) - before).toBeLessThan(0.02);
});

test("the frame answers under a policy of its own", async ({ request }) => {
  const answer = await request.get("/frame/diagram", { headers: { "Accept-Encoding": "br" } });
  const headers = answer.headers();
  expect(headers["content-security-policy"]).toMatch(
    /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'unsafe-inline'; frame-ancestors 'self'; .*sandbox allow-scripts$/,
  );
  expect(headers).toMatchObject({
    "content-encoding": "br",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-cache",
  });
  const again = await request.get("/frame/diagram", {
    headers: { "Accept-Encoding": "br", "If-None-Match": headers.etag ?? "" },
  });
  expect(again.status()).toBe(304);
});
