// A worker that is asked one question after another, and ended where an answer takes too long: whatever a text does to
// its parser, the page stays alive. The clock runs from the worker's word "started", once it has loaded what it needs.

/** `late`: it took too long. `broken`: the worker could not be loaded, or threw. */
export type Outcome<A> = { step: "answered"; answer: A } | { step: "late" } | { step: "broken" };

export type TimedWorker<Q, A> = {
  /** Waits for its turn. Resolves with null where `signal` was aborted before that. Never rejects. */
  ask(question: Q, milliseconds: number, signal?: AbortSignal): Promise<Outcome<A> | null>;
};

const loadMilliseconds = 60_000;
/** A busy page may hear the clock before an answer that has been waiting for longer: messages come first. */
const graceMilliseconds = 100;

export function timedWorker<Q, A>(start: () => Worker): TimedWorker<Q, A> {
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  function askNow(question: Q, milliseconds: number): Promise<Outcome<A>> {
    return new Promise((resolve) => {
      worker ??= start();
      const asked = worker;
      let timer = setTimeout(() => end({ step: "broken" }), loadMilliseconds);
      const end = (outcome: Outcome<A>) => {
        clearTimeout(timer);
        asked.onmessage = asked.onerror = null;
        if (outcome.step !== "answered") {
          asked.terminate();
          worker = null;
        }
        resolve(outcome);
      };
      const late = () => {
        timer = setTimeout(() => end({ step: "late" }), graceMilliseconds);
      };
      asked.onmessage = ({ data }: MessageEvent<"started" | { answer: A }>) => {
        if (data !== "started") return end({ step: "answered", answer: data.answer });
        clearTimeout(timer);
        timer = setTimeout(late, milliseconds);
      };
      asked.onerror = (event) => {
        event.preventDefault();
        end({ step: "broken" });
      };
      asked.postMessage(question);
    });
  }

  return {
    ask(question, milliseconds, signal) {
      const outcome = turn.then(() => (signal?.aborted ? null : askNow(question, milliseconds)));
      turn = outcome;
      return outcome;
    },
  };
}
