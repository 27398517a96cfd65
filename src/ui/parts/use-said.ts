"use client";
// A sentence that stands for a moment.
import { useCallback, useEffect, useRef, useState } from "react";

const shortMilliseconds = 2000;
const millisecondsPerCharacter = 60;

export function useSaid(): { said: string; say: (sentence: string) => void } {
  const [said, setSaid] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((sentence: string) => {
    clearTimeout(timer.current);
    setSaid(sentence);
    timer.current = setTimeout(
      () => setSaid(""),
      Math.max(shortMilliseconds, sentence.length * millisecondsPerCharacter),
    );
  }, []);
  return { said, say };
}
