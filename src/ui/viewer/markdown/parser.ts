// Parsing, away from the page: in a worker with a deadline. Loads nothing but that worker.

import { timedWorker } from "@/ui/parts/timed-worker";
import type { Answer, Question } from "./answer";

const deadlineMilliseconds = 1500;
/** Where a person said "anyway": they can leave at any time, the page stays alive. */
const anywayMilliseconds = 30_000;

const worker = timedWorker<Question, Answer>(
  () => new Worker(new URL("./parsing/worker.ts", import.meta.url), { type: "module" }),
);

let begun: { text: string; answer: Promise<Answer | null> } | null = null;

/** Begins before anyone shows it: whoever then parses the same text gets this answer. */
export function beginParsing(text: string): void {
  begun = { text, answer: ask({ text, anyway: false }) };
}

/** Null where `signal` was aborted before its turn. Never rejects. */
export function parse(question: Question, signal: AbortSignal): Promise<Answer | null> {
  if (question.anyway || begun?.text !== question.text) return ask(question, signal);
  const { answer } = begun;
  begun = null;
  return answer;
}

async function ask(question: Question, signal?: AbortSignal): Promise<Answer | null> {
  const milliseconds = question.anyway ? anywayMilliseconds : deadlineMilliseconds;
  const outcome = await worker.ask(question, milliseconds, signal);
  if (outcome?.step === "answered") return outcome.answer;
  return outcome && { step: outcome.step === "late" && !question.anyway ? "heavy" : "broken" };
}
