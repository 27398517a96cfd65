// What has to be done however this process ends: by itself, by a failure, or by a signal that can be caught.
import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const endings = new Set<() => void>();
let listening = false;

/** Does this when the process ends, unless the function that it returns is called before. It cannot wait for anything. */
export function atEnd(ending: () => void): () => void {
  listen();
  endings.add(ending);
  return () => endings.delete(ending);
}

/** As a shell says it. */
export const codeOfSignal = (signal: NodeJS.Signals): number => 128 + (constants.signals[signal] ?? 0);

function listen(): void {
  if (listening) return;
  listening = true;
  process.on("exit", () => {
    // The last begun is the first to be ended.
    for (const ending of [...endings].reverse()) ending();
  });
  for (const signal of signals) process.on(signal, endBySignal);
}

const endBySignal = (signal: NodeJS.Signals): void => process.exit(codeOfSignal(signal));

/** While this is called for, signals are somebody else's: an editor's, or a child's. Gives them back when it is called. */
export function leaveSignals(
  handle: (signal: NodeJS.Signals) => void,
  named: readonly NodeJS.Signals[] = signals,
): () => void {
  listen();
  for (const signal of named) process.off(signal, endBySignal).on(signal, handle);
  return () => {
    for (const signal of named) process.off(signal, handle);
    for (const signal of signals) if (!process.listeners(signal).includes(endBySignal)) process.on(signal, endBySignal);
  };
}
