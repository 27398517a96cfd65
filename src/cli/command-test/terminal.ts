// A terminal for the command line's questions, by `script` of util-linux, which every Linux has: what is typed goes in
// when its question stands there.
import type { Running } from "./world";

export const hasTerminals = process.platform === "linux";

/** What `sh` runs, as what `script` runs on a terminal of its own. */
export const onTerminal = (lines: string): string => `exec script -qec '${lines.replaceAll("'", `'\\''`)}' /dev/null`;

/** Types each answer when its question has come after the one before; gives what stood on the terminal at the end. */
export async function type(
  { child, ended }: Running,
  answers: readonly [question: string, answer: string][],
): Promise<string> {
  let shown = "";
  let at = 0;
  const waiting = [...answers];
  child.stdout?.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
    for (const [question, answer] of waiting) {
      const found = shown.indexOf(question, at);
      if (found === -1) return;
      at = found + question.length;
      child.stdin?.write(answer);
      waiting.shift();
    }
  });
  await ended;
  if (waiting.length > 0) throw new Error(`never asked: ${waiting[0]?.[0]}\n${shown}`);
  return shown;
}
