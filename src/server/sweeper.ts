// Destroys what has expired, now and then, in batches that leave the process free between them.
import type { Log } from "./log";
import type { Store } from "./store/store";

/** Pastes destroyed in one go: some milliseconds at most. */
const batch = 50;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Destroys all whose time is over, then gives the room back. Returns how many it destroyed. */
export async function sweep(store: Store, clock: () => number): Promise<number> {
  let destroyed = 0;
  for (let some = await store.purge(clock(), batch); some > 0; some = await store.purge(clock(), batch)) {
    destroyed += some;
    await breathe();
  }
  // Bounded: another process that reads all the time would keep the log busy for as long.
  for (let step = 0; step < 10_000 && !(await store.compact()); step++) await breathe();
  return destroyed;
}

export type Sweeper = { stop(): Promise<void> };

/** Sweeps now and every so many seconds, until it is stopped. */
export function startSweeper(
  store: Store,
  clock: () => number,
  seconds: number,
  log: Log,
  onSwept: (destroyed: number) => void,
): Sweeper {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= sweep(store, clock)
      .then(onSwept)
      .catch((error: unknown) => log("sweep", error))
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, seconds * 1000).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
