// Below the composer: live samples, which load nothing before they are near and send nothing ever.
import { expect, test } from "./support/test";

test("the first screen is the composer alone, and loads nothing of what stands below", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/");
  // The editor comes last, once the page has nothing else to do.
  await expect(page.locator("[data-editor] .cm-content")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What it shows" })).not.toBeInViewport();
  await expect(page.getByRole("button", { name: "Create link" })).toBeInViewport({ ratio: 1 });
  expect(asked).not.toContain("/frame/diagram");
  await expect(page.locator(".markdown")).toHaveCount(0);
});

test("diagram, formula and envelope are live, and nothing is sent", async ({ page }) => {
  await page.goto("/");
  const calls: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") calls.push(request.url());
  });
  await page.getByRole("heading", { name: "Diagrams" }).scrollIntoViewIfNeeded();
  await expect(page.locator(".markdown-diagram img").first()).toBeVisible();
  await page.getByRole("heading", { name: "Math" }).scrollIntoViewIfNeeded();
  await expect(page.locator(".katex-display")).toBeVisible();
  await page.getByRole("heading", { name: "End-to-end encryption" }).scrollIntoViewIfNeeded();
  const envelope = page.locator("[data-envelope]");
  // "MDB1", the link key alone, no iterations.
  await expect(envelope).toHaveText(/^4d 44 42 31 01 00 00 00 00 [0-9a-f ]+$/);
  const before = await envelope.textContent();
  await page.getByLabel("A word").fill("paper");
  await expect(envelope).not.toHaveText(before ?? "");
  expect((await envelope.textContent())?.length).toBe(before?.length);
  expect(calls).toEqual([]);
});

test("a link on top leads to the samples", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "What it shows" }).click();
  await expect(page.getByRole("heading", { name: "What it shows" })).toBeInViewport();
});
