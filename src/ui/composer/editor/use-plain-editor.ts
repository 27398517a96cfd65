"use client";
// Whether this person writes in the plain editor: as they chose on this device, else wherever the finger points.
import { useCallback, useEffect, useState } from "react";

const name = "mdbin-plain-editor";

/** Null until the page is in a browser: then nothing but the plain editor is there anyway. */
export function usePlainEditor(): [plain: boolean | null, choose: (plain: boolean) => void] {
  const [plain, setPlain] = useState<boolean | null>(null);
  useEffect(() => {
    const chosen = chosenBefore();
    setPlain(chosen === null ? matchMedia("(pointer: coarse)").matches : chosen === "true");
  }, []);
  const choose = useCallback((wanted: boolean) => {
    setPlain(wanted);
    try {
      localStorage.setItem(name, String(wanted));
    } catch {
      // The browser forbids storage: the choice lasts as long as the page.
    }
  }, []);
  return [plain, choose];
}

function chosenBefore(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
