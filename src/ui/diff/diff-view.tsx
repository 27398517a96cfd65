"use client";
// The difference between two texts. It knows nothing of where they come from.
import "./diff.css";
import { Compared } from "./compared";
import { hasConfig, type Sides } from "./sides";
import { diffTexts } from "./texts";
import { useComparison } from "./use-comparison";

export default function DiffView(sides: Sides) {
  const found = useComparison(sides);
  if (found === null)
    return (
      <p role="status" className="appears-late text-quiet">
        {diffTexts.comparing}
      </p>
    );
  const from = { ...found.from, label: sides.from.label };
  const to = { ...found.to, label: sides.to.label };
  return <Compared from={from} to={to} answer={found.answer} isConfig={hasConfig(sides) || hasConfig(found)} />;
}
