"use client";
// Shows its children once they are nearly in sight, so that nothing of them loads before. The room is its parent's to keep.
import { type ReactNode, useEffect, useRef, useState } from "react";

export function Near({ children }: { children: ReactNode }) {
  const [near, setNear] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (near || !place.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true);
      },
      { rootMargin: "200px" },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  return <div ref={place}>{near && children}</div>;
}
