// Images on other hosts: none is asked for before a click that names the hosts, on an encrypted paste none ever.
// The hosts are played by routes; the launch flags let no request through to a real one.
import type { Page } from "@playwright/test";
import { prepareEncrypted, prepareNormal } from "../src/client/create-paste";
import type { Server } from "./support/server";
import { expect, test } from "./support/test";

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const ownPixel = `data:image/png;base64,${pixel.toString("base64")}`;
const text = `# Pictures

![First](https://a.example/first.png) ![Second](https://b.example:8443/second.png)

[![Badge](https://a.example/badge.png)](https://a.example/build)

![Insecure](http://a.example/insecure.png) ![Named](https://user@a.example/named.png)
![Number](https://127.0.0.2/number.png) ![Ours](/favicon.svg) ![Inside](${ownPixel})
`;
const onlyFirst = "# Picture\n\n![First](https://a.example/first.png)";

type Prepared = Awaited<ReturnType<typeof prepareNormal>>;

async function send(prepared: Prepared, { origin }: Server): Promise<string> {
  const { link } = await prepared.send((input, init) => fetch(new URL(String(input), origin), init));
  return new URL(link, origin).href;
}

const normal = async (text: string, server: Server) => send(await prepareNormal(text), server);
const encrypted = async (text: string, server: Server) => send(await prepareEncrypted({ text }, "link", null), server);

/** Answers for every other host with a picture, and keeps what was asked, in the order of the alphabet. */
async function otherHosts(page: Page): Promise<{ asked: () => string[]; headers: Record<string, string>[] }> {
  const urls: string[] = [];
  const headers: Record<string, string>[] = [];
  await page.route(/^https?:\/\/(?!127\.0\.0\.1:)/, async (route) => {
    urls.push(route.request().url());
    headers.push(await route.request().allHeaders());
    await route.fulfill({ contentType: "image/png", body: pixel });
  });
  return { asked: () => [...urls].sort(), headers };
}

const load = (page: Page, hosts = "a.example, b.example:8443") =>
  page.getByRole("button", { name: `Load images from ${hosts}`, exact: true });
const image = (page: Page, name: string) => page.getByRole("img", { name, exact: true });
const isLoaded = (page: Page, name: string) =>
  expect.poll(() => image(page, name).evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

/** The text is shown, and whatever it might have asked for has been asked for. */
async function rests(page: Page): Promise<void> {
  await expect(page.locator(".markdown[aria-busy=false]")).toBeVisible();
  await page.waitForLoadState("networkidle");
}

test("asks for nothing before the click, and for exactly what it named after it", async ({ page, server, watch }) => {
  const { asked, headers } = await otherHosts(page);
  await page.goto(await normal(text, server));
  await rests(page);
  await expect(page.getByText("This text has images from a.example and b.example:8443.")).toBeVisible();
  await expect(page.locator(".markdown img")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "First a.example" })).toBeVisible();
  expect(await page.locator("link[href*=example]").count()).toBe(0);
  expect(asked()).toEqual([]);

  watch.expects(/request to another host: https:\/\/(a\.example|b\.example:8443)\//);
  await load(page).focus();
  await page.keyboard.press("Enter");
  await isLoaded(page, "First");
  await isLoaded(page, "Second");
  await isLoaded(page, "Badge");
  await rests(page);
  expect(asked()).toEqual([
    "https://a.example/badge.png",
    "https://a.example/first.png",
    "https://b.example:8443/second.png",
  ]);
  for (const header of headers) {
    expect(header).not.toHaveProperty("referer");
    expect(header).not.toHaveProperty("origin");
  }
  await expect(load(page)).toHaveCount(0);
  await expect(image(page, "Badge").locator("..")).toHaveAttribute("href", "https://a.example/build");
  for (const name of ["Insecure a.example", "Named a.example", "Number 127.0.0.2"]) {
    await expect(page.getByRole("link", { name })).toBeVisible();
  }
  await expect(page.locator(".markdown-placeholder", { hasText: "Ours" })).toBeVisible();
  await expect(page.locator(".markdown img")).toHaveCount(4);
});

test("asks for nothing because of a link that names hosts", async ({ page, server }) => {
  const { asked } = await otherHosts(page);
  await page.goto(`${await normal(text, server)}?images=a.example,b.example:8443`);
  await rests(page);
  await expect(load(page)).toBeVisible();
  await expect(page.locator(".markdown img")).toHaveCount(1);
  expect(asked()).toEqual([]);
});

test("loads them from such a link after the click, and keeps the lines that it says", async ({
  page,
  server,
  watch,
}) => {
  const { asked } = await otherHosts(page);
  await page.goto(`${await normal(onlyFirst, server)}?images=a.example#L2`);
  await page.getByText("Rendered", { exact: true }).click();
  await rests(page);
  expect(asked()).toEqual([]);
  watch.expects(/request to another host: https:\/\/a\.example\//);
  await load(page, "a.example").click();
  await expect(page).toHaveURL(/\?images=a\.example#L2$/);
  await page.getByText("Rendered", { exact: true }).click();
  await isLoaded(page, "First");
});

test("lets a consent count for its own paste alone, and an address name no more than it", async ({
  page,
  server,
  watch,
}) => {
  const { asked } = await otherHosts(page);
  const link = await normal(onlyFirst, server);
  watch.expects(/request to another host: https:\/\/a\.example\/first\.png/);
  await page.goto(link);
  await load(page, "a.example").click();
  await isLoaded(page, "First");
  const before = asked();
  await page.goto(`${await normal(text, server)}?images=a.example,b.example:8443`);
  await rests(page);
  await expect(page.locator(".markdown img")).toHaveCount(1);
  await page.goto(`${link}?images=b.example`);
  await rests(page);
  await expect(page.locator(".markdown img")).toHaveCount(0);
  await page.goto(link);
  await rests(page);
  await expect(load(page, "a.example")).toBeVisible();
  expect(asked()).toEqual(before);
});

test("asks for nothing on an encrypted paste, whatever its address says", async ({ page, server }) => {
  const { asked } = await otherHosts(page);
  const link = await encrypted(text, server);
  for (const address of [link, link.replace("#", "?images=a.example,b.example:8443#")]) {
    const response = await page.goto(address);
    await rests(page);
    expect(response?.headers()["content-security-policy"]).toContain("img-src 'self' data: blob:;");
    await page.evaluate(
      (id) => sessionStorage.setItem(`mdbin:images:${id}`, "?images=a.example"),
      new URL(link).pathname.slice("/e/".length),
    );
    await expect(page.getByRole("button", { name: /Load images/ })).toHaveCount(0);
    await expect(page.getByRole("link", { name: "First a.example" })).toBeVisible();
    await expect(page.locator(".markdown img")).toHaveCount(1);
  }
  expect(asked()).toEqual([]);
});

test("follows a redirect to hosts that were named, and to no other", async ({ page, server, watch }) => {
  await page.route("https://a.example/**", (route) =>
    route.fulfill({ status: 302, headers: { location: "https://c.example/elsewhere.png" } }),
  );
  // The browser goes on to a redirect's goal by itself: what stops it is the policy, or that no such host is there.
  const ends: (string | undefined)[] = [];
  page.on("requestfailed", (request) => {
    if (request.url().startsWith("https://c.example/")) ends.push(request.failure()?.errorText);
  });
  const refusals: string[] = [];
  page.on("console", (message) => {
    if (/violates .*img-src/.test(message.text())) refusals.push(message.text());
  });
  watch.expects(/request to another host: https:\/\/[ac]\.example\//);
  watch.expects(/Content Security Policy|ERR_NAME_NOT_RESOLVED/);

  await page.goto(await normal(onlyFirst, server));
  await load(page, "a.example").click();
  await expect(page).toHaveURL(/\?images=a\.example$/);
  await expect.poll(() => ends).toEqual(["net::ERR_ABORTED"]);
  expect(refusals).toHaveLength(1);
  await expect(page.getByRole("link", { name: "First a.example" })).toBeVisible();

  await page.goto(await normal(`${onlyFirst} ![Third](https://c.example/third.png)`, server));
  await load(page, "a.example, c.example").click();
  await expect.poll(() => ends).toEqual(["net::ERR_ABORTED", ...Array(2).fill("net::ERR_NAME_NOT_RESOLVED")]);
  expect(refusals).toHaveLength(1);
});

test("offers nothing where there are more hosts than it loads from", async ({ page, server }) => {
  const { asked } = await otherHosts(page);
  const many = Array.from({ length: 6 }, (_, n) => `![Image ${n}](https://h${n}.example/x.png)`).join("\n");
  await page.goto(await normal(many, server));
  await rests(page);
  await expect(page.getByText("This text has images from 6 hosts")).toBeVisible();
  await expect(page.getByRole("button", { name: /Load images/ })).toHaveCount(0);
  await expect(page.locator(".markdown img")).toHaveCount(0);
  expect(asked()).toEqual([]);
});

test("says nothing of images where a text has none elsewhere", async ({ page, server }) => {
  await page.goto(await normal(`# Own\n\n![Inside](${ownPixel}) ![Ours](/favicon.svg)`, server));
  await rests(page);
  await expect(page.getByRole("complementary", { name: "Images on other hosts" })).toHaveCount(0);
});
