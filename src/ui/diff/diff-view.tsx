"use client";
// The difference between two texts. It knows nothing of where they come from.
import "./diff.css";
import { useState } from "react";
import type { Way } from "./compare";
import { Compared } from "./compared";
import { hasConfig, type Sides, wayOf } from "./sides";
import { diffTexts } from "./texts";
import { useComparison } from "./use-comparison";

export default function DiffView(sides: Sides) {
  const [chosen, setChosen] = useState<Way | null>(null);
  const way = chosen ?? wayOf(sides);
  const found = useComparison(sides, way);
  if (found === null)
    return (
      <p role="status" className="appears-late text-quiet">
        {diffTexts.comparing}
      </p>
    );
  const from = { ...found.from, label: sides.from.label };
  const to = { ...found.to, label: sides.to.label };
  const isConfig = hasConfig(sides) || hasConfig(found);
  return <Compared {...found} {...{ from, to, isConfig }} wanted={way} want={setChosen} />;
}
