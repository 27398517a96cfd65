// Reading a config, away from the page: in a worker with a deadline. What cannot be read in time, or is far too long, is
// shown by the lines of its first part, all of them masked.
import { cutEnd } from "@/client/portions";
import type { ConfigLanguage } from "@/client/text-type";
import { timedWorker } from "@/ui/parts/timed-worker";
import { readLines } from "./lines";
import type { Problem } from "./read-config";
import { type Row, rowsOf } from "./rows";

export type Question = { text: string; format: ConfigLanguage };

export type Answer = { rows: readonly Row[]; problem: Problem | null };

const deadlineMilliseconds = 3000;
const most = { characters: 1_000_000, lines: 10_000 };

const worker = timedWorker<Question, Answer>(
  () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
);

/** Null where `signal` was aborted before its turn. Never rejects. */
export async function askForRows(question: Question, signal: AbortSignal): Promise<Answer | null> {
  if (question.text.length > most.characters) return linesOf(question.text);
  const outcome = await worker.ask(question, deadlineMilliseconds, signal);
  return outcome?.step === "answered" ? outcome.answer : outcome && linesOf(question.text);
}

function linesOf(text: string): Answer {
  const end = cutEnd(text, 0, most);
  const problem = { line: null, isCut: end < text.length };
  return { rows: rowsOf({ items: readLines(text.slice(0, end)), problem }), problem };
}
