// Renders a stranger's text in a thread of its own, which is ended when it takes too long: a parser that never comes back
// would also keep Control-C from working. Then the text is shown as it stands.
import { Worker } from "node:worker_threads";
import { harmless } from "../harmless";
import { say } from "../terminal";
import type { Task } from "./render";

const millisecondsMost = 3000;

export async function rendered(task: Task): Promise<string> {
  const worker = new Worker(__filename, { workerData: { render: task } });
  const answer = new Promise<unknown>((resolve, reject) => {
    worker.once("message", resolve).once("error", reject);
  });
  const late = new Promise((resolve) => setTimeout(() => resolve(null), millisecondsMost));
  const text = await Promise.race([answer, late]).catch(() => null);
  await worker.terminate();
  if (typeof text === "string") return text;
  say("mdbin: this text is too intricate to be rendered, so it is shown as it was written.");
  return `${harmless(task.document.text)}\n`;
}
