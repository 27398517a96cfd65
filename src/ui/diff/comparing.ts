// Comparing, away from the page: in a worker with a deadline.
import { timedWorker } from "@/ui/parts/timed-worker";
import type { Comparison, Way } from "./compare";

export type Question = { from: string; to: string; way: Way };

/** `broken`: the worker could not be loaded, or failed. */
export type Answer = Comparison | { step: "broken" };

/** More than it takes by itself before it gives up. */
const deadlineMilliseconds = 5_000;

const worker = timedWorker<Question, Comparison>(
  () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
);

/** Null where `signal` was aborted before its turn. Never rejects. */
export async function askForComparison(question: Question, signal: AbortSignal): Promise<Answer | null> {
  const outcome = await worker.ask(question, deadlineMilliseconds, signal);
  if (outcome?.step === "answered") return outcome.answer;
  return outcome && { step: outcome.step === "late" ? "too-different" : "broken" };
}
