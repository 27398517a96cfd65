"use client";
// A button that does something for as long as it is pressed, by pointer or by key, and not a moment longer: neither
// after the window lost the focus nor while it is hidden.
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from "react";

export function useHeld() {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!held) return;
    const release = () => setHeld(false);
    const events = ["pointerup", "pointercancel", "blur"] as const;
    for (const event of events) addEventListener(event, release);
    document.addEventListener("visibilitychange", release);
    return () => {
      for (const event of events) removeEventListener(event, release);
      document.removeEventListener("visibilitychange", release);
    };
  }, [held]);
  const isPress = ({ key }: KeyboardEvent) => key === " " || key === "Enter";
  const button = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) setHeld(true);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (!isPress(event)) return;
      event.preventDefault();
      setHeld(true);
    },
    onKeyUp: (event: KeyboardEvent) => {
      if (isPress(event)) setHeld(false);
    },
    onBlur: () => setHeld(false),
    // A long press on a touch screen is no wish for a menu.
    onContextMenu: (event: { preventDefault: () => void }) => event.preventDefault(),
  };
  return { held, button };
}
