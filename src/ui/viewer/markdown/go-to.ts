// Scrolls to a place in the text by the name that its writer gave it.
import { createContext } from "react";

/** False where there is no such place, or where it is not shown yet. */
export function goTo(name: string): boolean {
  const target = document.getElementById(`md-${name}`) ?? document.getElementsByName(`md-${name}`)[0];
  if (!target) return false;
  target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  target.scrollIntoView();
  return true;
}

export const GoTo = createContext<(name: string) => void>(goTo);
