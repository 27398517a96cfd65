"use client";
// Whether long lines are wrapped: one setting for all texts, kept on this device. Pages say it as `data-wrap` on
// <main>, and the styles of code and of the text view go by that. Wrapped until a person says otherwise.
import { useSyncExternalStore } from "react";

const name = "mdbin-wrap";
const changed = new EventTarget();
let chosen: boolean | undefined;

function isWrapped(): boolean {
  try {
    chosen ??= localStorage.getItem(name) !== "off";
  } catch {
    // The browser forbids storage: the choice lives as long as the page.
    chosen ??= true;
  }
  return chosen;
}

function choose(wrapped: boolean): void {
  chosen = wrapped;
  try {
    if (wrapped) localStorage.removeItem(name);
    else localStorage.setItem(name, "off");
  } catch {
    // As above.
  }
  changed.dispatchEvent(new Event("change"));
}

const listen = (listener: () => void) => {
  changed.addEventListener("change", listener);
  return () => changed.removeEventListener("change", listener);
};

/** The setting, and what turns it; the turned value is returned. The prerendered page is wrapped. */
export function useWrap(): { wrapped: boolean; turnWrap: () => boolean } {
  const wrapped = useSyncExternalStore(listen, isWrapped, () => true);
  const turnWrap = () => {
    choose(!isWrapped());
    return isWrapped();
  };
  return { wrapped, turnWrap };
}
