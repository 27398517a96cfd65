"use client";
// After a paste was deleted: that it is gone, and a new one.
import { useEffect, useRef } from "react";
import { primaryButton } from "@/ui/parts/button";
import { goneTexts, linkTexts } from "./texts";

export function Gone() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <div className="flex flex-col gap-1">
        <h1 ref={title} tabIndex={-1} className="font-semibold text-title outline-none">
          {goneTexts.title}
        </h1>
        <p>{goneTexts.sentence}</p>
      </div>
      <a href="/" className={`${primaryButton} self-start`}>
        {linkTexts.another}
      </a>
    </>
  );
}
