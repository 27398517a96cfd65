// What rendering needs for some texts only is not loaded for the others: told by what stands in the scripts that came.
import { seesText, share } from "./support/paste-page";
import { expect, test } from "./support/test";

/** Words of each library's own, that survive minifying. */
const marks = { code: "tokenColors", math: "KaTeX parse error", diagrams: "flowchart-v2" };

for (const [text, needed] of [
  [
    "# Plain\n\nA *text* with [a link](https://example.org), a list and a table.\n\n- one\n\n| a | b |\n| - | - |\n| 1 | 2 |\n",
    [],
  ],
  ["Plain.\n\n```ts\nconst a = 1;\n```\n", ["code"]],
  ["Plain.\n\n$$\na^2\n$$\n", ["math"]],
  ["Plain.\n\n```mermaid\ngraph TD\n  A --> B\n```\n", ["diagrams"]],
] as const) {
  test(`a text loads what it needs: ${needed.join(", ") || "nothing more"}`, async ({ page, stranger }) => {
    const link = await share(page, text);
    const reader = await stranger();
    const scripts: Promise<string>[] = [];
    reader.on("response", (response) => {
      if (response.url().endsWith(".js")) scripts.push(response.text().catch(() => ""));
      // Mermaid is the frame that draws, and brings a KaTeX of its own for formulas in labels.
      if (response.url().endsWith("/frame/diagram")) scripts.push(Promise.resolve(marks.diagrams));
    });
    await reader.goto(link);
    await seesText(reader, "Plain");
    const loaded = async () => {
      const all = (await Promise.all(scripts)).join("\n");
      return Object.entries(marks).flatMap(([name, mark]) => (all.includes(mark) ? [name] : []));
    };
    await expect.poll(loaded).toEqual(expect.arrayContaining([...needed]));
    await reader.waitForLoadState("networkidle");
    const others = (await loaded()).filter((name) => !(needed as readonly string[]).includes(name));
    expect(others).toEqual([]);
  });
}
