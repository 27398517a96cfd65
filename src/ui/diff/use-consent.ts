"use client";
// Whether somebody asked to see what is covered, for as long as their page is seen: who comes back to a tab, or finds
// it, asks anew.
import { useEffect, useState } from "react";

export function useConsent(): { given: boolean; give: () => void } {
  const [given, setGiven] = useState(false);
  useEffect(() => {
    const withdraw = () => {
      if (document.hidden) setGiven(false);
    };
    document.addEventListener("visibilitychange", withdraw);
    return () => document.removeEventListener("visibilitychange", withdraw);
  }, []);
  return { given, give: () => setGiven(true) };
}
