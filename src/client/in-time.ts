// Waiting with an end: what never comes is given up. By itself, since the opener waits for a server, too, and it knows
// of no server.

/**
 * What `work` comes to, unless that takes longer than `milliseconds`, or `stop` says so before: then it rejects, and
 * the signal that `work` got is aborted.
 */
export function inTime<T>(
  work: (ending: AbortSignal) => Promise<T>,
  milliseconds: number,
  stop?: AbortSignal,
): Promise<T> {
  const ending = new AbortController();
  return new Promise((resolve, reject) => {
    const end = () => {
      reject(new Error("given up"));
      ending.abort();
    };
    const timer = setTimeout(end, milliseconds);
    stop?.addEventListener("abort", end);
    const settled = () => {
      clearTimeout(timer);
      stop?.removeEventListener("abort", end);
    };
    if (stop?.aborted) end();
    work(ending.signal).then(resolve, reject).finally(settled);
  });
}
