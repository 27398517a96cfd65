"use client";
// Whether the person who reads a paste may edit it from here: this device made it, or got it from where it was made.
import { useEffect, useState } from "react";
import { isOwned } from "@/client/owned";

export function useOwned(id: string): boolean {
  const [owned, setOwned] = useState(false);
  useEffect(() => {
    let isStale = false;
    isOwned(id).then(
      (answer) => isStale || setOwned(answer),
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [id]);
  return owned;
}
