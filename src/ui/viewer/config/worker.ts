// The worker that reads a config and judges its values, so that no text can hold the page. It has no key, and asks for
// nothing but its own scripts: each format's reader comes by need.
import { loadReader, readConfig } from "./read-config";
import type { Question } from "./reading";
import { rowsOf } from "./rows";

addEventListener("message", async ({ data: { text, format } }: MessageEvent<Question>) => {
  const read = await loadReader(format);
  postMessage("started");
  const config = readConfig(text, read);
  postMessage({ answer: { rows: rowsOf(config), problem: config.problem } });
});
