// Shows a long row of parts one after another, each when the page has time for it, so that no part holds the others up.
import { createContext, startTransition, use, useEffect, useState } from "react";

/** Whether everything is wanted at once: to print it, or to go to a place that is not there yet. */
export const AllAtOnce = createContext(false);

/** How many of the parts are shown by now: one at first. */
export function useTurns(total: number): number {
  const all = use(AllAtOnce);
  const [shown, setShown] = useState(1);
  useEffect(() => {
    if (all || shown >= total) return;
    return whenIdle(() => startTransition(() => setShown(shown + 1)));
  }, [all, shown, total]);
  return all ? total : shown;
}

/** Returns how to take it back. */
function whenIdle(act: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const request = requestIdleCallback(act, { timeout: 100 });
    return () => cancelIdleCallback(request);
  }
  const timer = setTimeout(act, 16);
  return () => clearTimeout(timer);
}
