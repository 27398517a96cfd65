// Destroys what is over, now and then, in short steps with rests between them: every call of the process waits for the
// step that is under way. Where several processes share a store, one of them sweeps at a time.
import { randomUUID } from "node:crypto";
import type { Log } from "./log";
import type { Store } from "./store/store";

/** Pastes destroyed in one step: some milliseconds at most. */
const batch = 16;
/** Room is given back in so many steps at most, should others go on making more of it. */
const compactSteps = 100_000;
/** How long the lease holds of a sweeper that died. A living one renews it with every step. */
export const leaseSeconds = 10;
const leaseName = "sweep";

type Turn = {
  /** Asked between steps: a process that stops waits for no sweep. */
  isStopping?: () => boolean;
};

/**
 * Destroys all whose time is over, then gives the room back. Returns how many pastes and tombstones it destroyed; null
 * where another process is about it: it has done nothing then. What it leaves when it is killed, the next one takes up.
 */
export async function sweep(
  store: Store,
  clock: () => number,
  { isStopping = () => false }: Turn = {},
): Promise<number | null> {
  const holder = randomUUID();
  const hold = () => {
    const now = clock();
    return store.lease(leaseName, holder, now, now + leaseSeconds * 1000);
  };
  if (!(await hold())) return null;
  let destroyed = 0;
  try {
    let started = performance.now();
    for await (const some of stepsOf(store, clock)) {
      destroyed += some;
      // Half of the time at least belongs to others.
      await rest(performance.now() - started);
      if (isStopping() || !(await hold())) break;
      started = performance.now();
    }
  } finally {
    await store.release(leaseName, holder);
  }
  return destroyed;
}

/** Does a step each time it is asked on, and says how many that destroyed. */
async function* stepsOf(store: Store, clock: () => number): AsyncGenerator<number> {
  for (let some = await store.purge(clock(), batch); some !== null; some = await store.purge(clock(), batch))
    yield some;
  for (let step = 0; step < compactSteps && !(await store.compact()); step++) yield 0;
}

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export type Sweeper = { stop(): Promise<void> };

/**
 * Sweeps now and so many seconds after each sweep, until it is stopped. Where another process sweeps, it asks again when
 * that one's lease would have lapsed, so that what a killed process began is not left for a whole interval.
 */
export function startSweeper(
  store: Store,
  clock: () => number,
  seconds: number,
  log: Log,
  onSwept: (destroyed: number) => void,
): Sweeper {
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;
  /** Answers in how many seconds to come again. */
  const run = async (): Promise<number> => {
    try {
      const destroyed = await sweep(store, clock, { isStopping: () => isStopping });
      if (destroyed === null) return Math.min(seconds, leaseSeconds);
      onSwept(destroyed);
    } catch (error) {
      log("sweep", error);
    }
    return seconds;
  };
  let running: Promise<void>;
  const runAndWait = () => {
    running = run().then((next) => {
      if (!isStopping) timer = setTimeout(runAndWait, next * 1000).unref();
    });
  };
  runAndWait();
  return {
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await running;
    },
  };
}
