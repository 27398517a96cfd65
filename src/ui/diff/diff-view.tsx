"use client";
// The difference between two texts. It knows nothing of where they come from.
import "./diff.css";
import { Compared } from "./compared";
import { type Sides, wayOf } from "./sides";
import { diffTexts } from "./texts";
import { useComparison } from "./use-comparison";

export default function DiffView({ from, to }: Sides) {
  const answer = useComparison(from.text, to.text, wayOf({ from, to }));
  if (answer === null)
    return (
      <p role="status" className="appears-late text-quiet">
        {diffTexts.comparing}
      </p>
    );
  return <Compared from={from} to={to} answer={answer} />;
}
