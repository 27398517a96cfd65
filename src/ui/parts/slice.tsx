"use client";
// One stretch of something long. What is far from the screen stands as a cheap stand-in, which the browser neither
// lays out nor paints, and becomes the real thing as a reader comes near; then it stays.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

type Props = {
  /** Pixels that the stretch will take, about. */
  height: number;
  /** Whether it is the real thing from the beginning. */
  begins: boolean;
  /** Null where nothing stands in. */
  far: ReactNode;
  near: () => ReactNode;
  /** A part of a table, where it is one. */
  as?: "div" | "tbody";
};

export function Slice({ height, begins, far, near, as: Box = "div" }: Props) {
  const box = useRef<HTMLElement | null>(null);
  const [came, setCame] = useState(begins);
  const isNear = came || begins;
  useEffect(() => {
    if (isNear || box.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setCame(true);
      },
      { rootMargin: "600px 0px" },
    );
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [isNear]);
  // Paper has no place to come near to.
  useEffect(() => {
    if (isNear || far !== null) return;
    const show = () => flushSync(() => setCame(true));
    addEventListener("beforeprint", show);
    return () => removeEventListener("beforeprint", show);
  }, [isNear, far]);
  return (
    <Box
      ref={(element: HTMLElement | null) => {
        box.current = element;
      }}
      className="slice"
      style={{ containIntrinsicBlockSize: `auto ${height}px` }}
    >
      {isNear ? near() : far}
    </Box>
  );
}
