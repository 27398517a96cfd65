// When a textarea may be replaced: in an idle moment, and never while somebody is in the middle of something in it, an
// IME composition or a selection by pointer.

const idleMilliseconds = 1000;

/** Runs once, when the page is idle. Where the browser does not tell, the next task has to do. */
export function whenIdle(signal: AbortSignal, run: () => void): void {
  const unlessStopped = () => signal.aborted || run();
  if ("requestIdleCallback" in globalThis) requestIdleCallback(unlessStopped, { timeout: idleMilliseconds });
  else setTimeout(unlessStopped);
}

/** Who came before any script may be composing already: until the next event tells, nobody knows. */
export const mayBeComposing = (field: HTMLTextAreaElement): boolean => field.matches(":focus") && field.value !== "";

/**
 * Runs in the first idle moment in which the field is free; `run` aborts the signal, or it runs again. `composing` is
 * whether somebody is in the middle of a composition now, or may be.
 */
export function whenFree(field: HTMLTextAreaElement, signal: AbortSignal, composing: boolean, run: () => void): void {
  let pressed = false;
  const isFree = () => !composing && !pressed;
  const look = () => {
    if (isFree()) whenIdle(signal, () => isFree() && run());
  };
  const on = (target: EventTarget, types: string[], note: (event: Event) => void) => {
    const noteAndLook = (event: Event) => {
      note(event);
      look();
    };
    for (const type of types) target.addEventListener(type, noteAndLook, { signal });
  };
  on(field, ["compositionstart", "compositionupdate"], () => {
    composing = true;
  });
  on(field, ["compositionend", "blur"], () => {
    composing = false;
  });
  on(field, ["input", "keydown", "keyup"], (event) => {
    composing = (event instanceof InputEvent || event instanceof KeyboardEvent) && event.isComposing;
  });
  on(field, ["pointerdown"], () => {
    pressed = true;
  });
  on(window, ["pointerup", "pointercancel"], () => {
    pressed = false;
  });
  look();
}
