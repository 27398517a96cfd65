// A source's drawing, in the theme asked for. What was drawn stays until the next drawing is there, so that a change
// of theme or of a letter takes nothing away.
import { useEffect, useState } from "react";
import { type DrawFailure, draw, NotDrawn } from "./draw";
import type { Drawing } from "./drawing";
import { asksForFiles, isTooLarge } from "./source";

export type DrawingState = { drawing: Drawing | null; failure: DrawFailure | null };

/** Draws nothing while not `wanted`. */
export function useDrawing(source: string, dark: boolean, wanted = true): DrawingState {
  const [state, setState] = useState<DrawingState>({ drawing: null, failure: null });
  useEffect(() => {
    if (!wanted) return;
    const why = isTooLarge(source) ? "large" : asksForFiles(source) ? "files" : null;
    if (why !== null) return setState({ drawing: null, failure: why });
    const leaving = new AbortController();
    draw(source, dark, leaving.signal).then(
      (drawing) => leaving.signal.aborted || setState({ drawing, failure: null }),
      (error: unknown) => {
        if (!leaving.signal.aborted)
          setState({ drawing: null, failure: error instanceof NotDrawn ? error.why : "broken" });
      },
    );
    return () => leaving.abort();
  }, [source, dark, wanted]);
  return state;
}
