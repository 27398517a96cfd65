"use client";
// Keys that do something on a page, each beside a control that does the same. A key means text first: nothing happens
// while somebody types, holds a modifier or a key down, or answers a dialog.
import { useEffect, useRef } from "react";

/** What each key does, by `KeyboardEvent.key` in lower case: `{ n: writeAnother, "?": help }`. */
export type Shortcuts = Partial<Record<string, () => void>>;

export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      const action = key !== null && Object.hasOwn(latest.current, key) ? latest.current[key] : undefined;
      if (action === undefined || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "repeat" | "isComposing" | "defaultPrevented"
> & { composedPath(): EventTarget[] };

/** The shortcut that a key press stands for, or null where it is part of writing, or of another's shortcut. */
export function shortcutOf(event: KeyPress): string | null {
  if (event.defaultPrevented || event.repeat || event.isComposing) return null;
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  // Past the border of a shadow tree, where the editor lives.
  const [target] = event.composedPath();
  if (target instanceof HTMLElement && isWrittenInto(target)) return null;
  // Caps Lock writes capitals without Shift, and a keyboard of another script has no `n` but where it stands.
  if (event.shiftKey) return event.key;
  const [, letter] = /^Key([A-Z])$/.exec(event.code) ?? [];
  const foreign = event.key.length === 1 && event.key > "~";
  return (foreign && letter !== undefined ? letter : event.key).toLowerCase();
}

const isWrittenInto = (element: HTMLElement): boolean =>
  element.isContentEditable ||
  element.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select");
