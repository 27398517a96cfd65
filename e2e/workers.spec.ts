// Workers have the policy of their own script's answer: they do their work under it, and can ask for nothing.
import { seesText, share } from "./support/paste-page";
import { expect, test } from "./support/test";

test("a worker renders Markdown and colours code, and cannot fetch, from here or elsewhere", async ({
  page,
  stranger,
  watch,
}) => {
  const link = await share(page, "# Heading\n\nA *text*.\n\n```ts\nconst a = 1;\n```\n");
  const reader = await stranger();
  await reader.goto(link);
  await seesText(reader, "Heading");
  await expect(reader.locator(".markdown em")).toHaveText("text");
  await expect.poll(() => reader.workers().length).toBeGreaterThan(0);
  const [worker] = reader.workers();
  watch.expects(/Content Security Policy/);
  const tries = await worker?.evaluate(
    (urls) =>
      Promise.all(
        urls.map((url) =>
          fetch(url).then(
            () => "fetched",
            () => "refused",
          ),
        ),
      ),
    ["https://elsewhere.example/", new URL("/favicon.svg", link).href],
  );
  expect(tries).toEqual(["refused", "refused"]);
});
