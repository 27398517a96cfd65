"use client";
// Whether what is typed is on this page alone: the browser forbids storage, or had no room for the newest of it.
import { useCallback, useEffect, useState } from "react";
import { keepsHere } from "@/client/device-key";

export function useUnkept(): { unkept: boolean; told: (isKept: boolean) => void } {
  const [unkept, setUnkept] = useState(false);
  useEffect(() => {
    // Nothing is known to be kept before something was.
    keepsHere().then((keeps) => keeps || setUnkept(true));
  }, []);
  const told = useCallback((isKept: boolean) => setUnkept(!isKept), []);
  return { unkept, told };
}
