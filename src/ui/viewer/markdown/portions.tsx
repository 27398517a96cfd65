// The children of a list, a table, a quote …, which may be thousands: in portions, one after another.
import { memo, type ReactNode, useMemo } from "react";
import { useTurns } from "./use-turns";

const portionSize = 60;

export function Portions({ children, size = portionSize }: { children: ReactNode; size?: number }) {
  return Array.isArray(children) && children.length > size ? <Many all={children} size={size} /> : children;
}

function Many({ all, size }: { all: ReactNode[]; size: number }) {
  const portions = useMemo(
    () => Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size)),
    [all, size],
  );
  const shown = useTurns(portions.length);
  // biome-ignore lint/suspicious/noArrayIndexKey: a portion's place is what it is.
  return portions.slice(0, shown).map((portion, n) => <Portion key={n}>{portion}</Portion>);
}

const Portion = memo(({ children }: { children: ReactNode }) => children);
