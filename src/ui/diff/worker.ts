// The worker that compares two texts, so that none can hold the page. It has no key, and asks for nothing.
import { compare } from "./compare";
import type { Question } from "./comparing";

addEventListener("message", ({ data: { from, to, way } }: MessageEvent<Question>) => {
  postMessage("started");
  postMessage({ answer: compare(from, to, way) });
});
