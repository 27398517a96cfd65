// A hostile writer's text, opened by its link as anyone would: nothing of it runs, loads, leaves, asks or takes a name.
// The watch of support/test.ts fails a test besides on any error in the console, which a broken policy is.
import type { Page, Request } from "@playwright/test";
import { prepareEncrypted } from "../src/client/create-paste";
import { heavyTexts, hostileTexts } from "./support/hostile-texts";
import { expect, test } from "./support/test";

/** The link of a new encrypted paste with this text, as its writer would send it. */
async function linkTo(text: string, origin: string): Promise<string> {
  const creation = await prepareEncrypted({ text }, "link", null);
  const { link } = await creation.send((input, init) => fetch(new URL(String(input), origin), init));
  return new URL(link, origin).href;
}

type Witness = { dialogs: string[]; requests: Request[] };

/**
 * Every text ends as one of these: shown whole, or as plain text with a sentence. Asked by CSS, since a search by words
 * or by roles goes through all of a text of megabytes, and holds the page for longer than the text does.
 */
const settled = (page: Page) =>
  page
    .locator(".markdown[aria-busy=false]")
    .or(page.locator("p[role=status]", { hasText: /could not be rendered|would take long/ }))
    .first();

/** Whether a person sees this word, found as cheaply. */
const sees = (page: Page, word: string) =>
  page.waitForFunction((word) => {
    const texts = document.createTreeWalker(document.querySelector("main") ?? document, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      if (node instanceof Text && node.data.includes(word) && node.parentElement?.checkVisibility()) return true;
    return false;
  }, word);

/** Opens it, and sees everything that happens until the page has come to rest. */
async function open(page: Page, link: string): Promise<Witness> {
  const witness: Witness = { dialogs: [], requests: [] };
  page.on("dialog", (dialog) => {
    witness.dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  page.on("request", (request) => witness.requests.push(request));
  await page.addInitScript(() => {
    const seen = { violations: [] as string[], stillMilliseconds: 0 };
    Object.assign(window, { seen });
    document.addEventListener("securitypolicyviolation", (event) => {
      seen.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
    });
    let beat = performance.now();
    setInterval(() => {
      seen.stillMilliseconds = Math.max(seen.stillMilliseconds, performance.now() - beat);
      beat = performance.now();
    }, 20);
  });
  await page.goto(link);
  await expect(settled(page)).toBeAttached();
  await expect(page.locator(".markdown [aria-busy=true]")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  return witness;
}

/** The longest time for which the page did nothing else, so far. */
const stillMilliseconds = (page: Page): Promise<number> =>
  page.evaluate(() => Reflect.get(window, "seen").stillMilliseconds);
const stillMillisecondsMax = 2000;

/** What a page asks for to show a paste, and no more. */
function isOurs(request: Request, link: string): boolean {
  const { origin, pathname } = new URL(request.url());
  if (request.url().startsWith("data:")) return true;
  if (origin !== new URL(link).origin) return false;
  const id = new URL(link).pathname.slice("/e/".length);
  return (
    pathname === `/e/${id}` ||
    pathname === "/frame/diagram" ||
    pathname.startsWith(`/api/v1/pastes/${id}`) ||
    /^\/(_next\/static\/|icon|favicon)/.test(pathname)
  );
}

/** Everything in the rendered text that could run, load, submit or take a name, as one would find it by hand. */
function findings() {
  const outward = { rel: "noopener noreferrer nofollow", referrerpolicy: "no-referrer" };
  const found: string[] = [];
  const forbidden =
    "script,style,link,meta,base,iframe,frame,object,embed,form,video,audio,source,picture,textarea,select,dialog,template,slot,area,[contenteditable],[accesskey],[itemscope],[ping],[popover],[srcset],[autofocus]";
  for (const root of document.querySelectorAll(".markdown")) {
    for (const element of root.querySelectorAll(forbidden)) found.push(element.tagName);
    for (const element of root.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (/^on/i.test(name)) found.push(name);
        if (/^(id|name)$/.test(name) && !value.startsWith("md-")) found.push(`${name}=${value}`);
        if (name === "src" && !/^data:image\/(png|jpeg|gif|webp|avif|svg\+xml)/.test(value)) found.push(`src=${value}`);
        if (/href$/.test(name) && !/^(https?:\/\/|mailto:|#)/.test(value)) found.push(`${name}=${value}`);
        if (name === "href" && /^http/.test(value)) {
          for (const [guard, expected] of Object.entries(outward)) {
            if (element.getAttribute(guard) !== expected) found.push(`${value} without ${guard}`);
          }
        }
      }
    }
  }
  const itself =
    document.forms instanceof HTMLCollection &&
    document.getElementById instanceof Function &&
    document.body instanceof HTMLBodyElement &&
    typeof document.cookie === "string" &&
    window.location instanceof Location &&
    document.getElementById("plain")?.tagName !== "A";
  if (!itself) found.push("a shadowed name");
  if (document.baseURI !== location.href) found.push("another base");
  if (Reflect.has(window, "canary")) found.push("a script ran");
  return [...found, ...Reflect.get(window, "seen").violations];
}

/** So many one after the other in one browser, each on a page of its own: a browser's start takes longer than a text. */
const together = 8;

/** Texts by their names, some of them a test, each a step of it. */
function testTogether<Text>(what: string, texts: Record<string, Text>, see: See<Text>): void {
  const all = Object.entries(texts);
  for (let first = 0; first < all.length; first += together) {
    const some = all.slice(first, first + together);
    test(`${what} ${some.map(([name]) => name).join("; ")}`, async ({ context, server }) => {
      test.setTimeout(120_000);
      for (const [name, text] of some) {
        await test.step(name, async () => {
          const page = await context.newPage();
          await see(text, page, server.origin);
          await page.close();
        });
      }
    });
  }
}

type See<Text> = (text: Text, page: Page, origin: string) => Promise<void>;

testTogether("nothing comes of", hostileTexts, async (text, page, origin) => {
  const link = await linkTo(`Before.\n\n${text}\n\nAfter.`, origin);
  const { dialogs, requests } = await open(page, link);
  expect(await page.evaluate(findings)).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(requests.filter((request) => !isOurs(request, link)).map((request) => request.url())).toEqual([]);
  expect(page.url()).toBe(link.split("#")[0]);
  await sees(page, "Before.");
  expect(await stillMilliseconds(page)).toBeLessThan(stillMillisecondsMax);
});

testTogether("the page stays alive over", heavyTexts, async (text, page, origin) => {
  await open(page, await linkTo(text(), origin));
  await sees(page, "readable");
  expect(await stillMilliseconds(page)).toBeLessThan(stillMillisecondsMax);
});

for (const name of ["tasks, thousands", "a table of thousands of rows", "list items, as many as fit"] as const) {
  test(`the page stays alive over ${name}, rendered anyway`, async ({ page, server }) => {
    await open(page, await linkTo(heavyTexts[name](), server.origin));
    await page.getByRole("button", { name: "Render anyway" }).click();
    await expect(page.locator(".markdown[aria-busy=false]")).toBeAttached({ timeout: 45_000 });
    expect(await stillMilliseconds(page)).toBeLessThan(stillMillisecondsMax);
  });
}

test("a link inside the text scrolls there and leaves the address alone", async ({ page, server }) => {
  const text = `[down](#the-end) and a note[^1]\n\n${"filler\n\n".repeat(200)}\n\n## The end\n\n[^1]: The note.`;
  const link = await linkTo(text, server.origin);
  await open(page, link);
  await page.getByRole("link", { name: "down" }).click();
  await expect(page.getByRole("heading", { name: "The end" })).toBeInViewport();
  await page.getByRole("link", { name: "1", exact: true }).click();
  await expect(page.locator(".footnotes").getByText("The note.")).toBeInViewport();
  expect(page.url()).toBe(link.split("#")[0]);
});

test("a remote image is a link that names its host", async ({ page, server }) => {
  await open(page, await linkTo("![A cat](https://cats.example/cat.png)", server.origin));
  await expect(page.getByRole("link", { name: "A cat cats.example" })).toHaveAttribute(
    "href",
    "https://cats.example/cat.png",
  );
  await expect(page.locator(".markdown img")).toHaveCount(0);
});

test("a diagram is an image that keeps its words", async ({ page, server }) => {
  await open(page, await linkTo("```mermaid\ngraph LR\n  A[Write] --> B[Sealed]\n```", server.origin));
  const source = await page.getByRole("img", { name: /Flowchart/ }).getAttribute("src");
  expect(decodeURIComponent(source ?? "")).toContain("Sealed");
});
