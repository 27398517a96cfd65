// The cases of the format in a real browser; src/client/vectors.test.ts runs the same in Node.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "./support/test";

const root = join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(join(root, "src/crypto/vectors", `${name}.json`), "utf8");

test("every case of the format holds in Chromium as it does in Node", async ({ page }) => {
  test.setTimeout(180_000);
  const { outputFiles } = await build({
    stdin: {
      resolveDir: root,
      contents: `
        import { vectorCases } from "./src/client/vectors.suite";
        globalThis.runCases = async (envelopes, links) => {
          const failed = [];
          const cases = vectorCases(JSON.parse(envelopes), JSON.parse(links));
          for (const { name, run } of cases) await run().catch((error) => failed.push(name + ": " + error));
          return { ran: cases.length, failed };
        };`,
    },
    bundle: true,
    write: false,
    format: "iife",
  });
  await page.goto("/");
  await page.evaluate(outputFiles[0]?.text ?? "");
  const result: { ran: number; failed: string[] } = await page.evaluate(
    ([envelopes, links]) => (globalThis as unknown as { runCases: CallableFunction }).runCases(envelopes, links),
    [read("envelope-v1"), read("links-v1")],
  );
  expect(result.failed).toEqual([]);
  expect(result.ran).toBeGreaterThan(200);
});
