// One choice out of a few, all of them in sight: native radio buttons under a quiet skin.
import type { LucideIcon } from "lucide-react";
import { useId } from "react";

type Segment<T extends string> = { value: T; label: string; Icon?: LucideIcon };
type Props<T extends string> = {
  legend: string;
  segments: readonly Segment<T>[];
  value: T;
  onChange: (value: T) => void;
  tone?: "seal" | "open";
  /** Lower where a mouse points: beside the text, and not under it. */
  low?: boolean;
  disabled?: boolean;
};

const tones = {
  seal: "has-checked:bg-seal-wash has-checked:text-seal has-checked:ring-seal/45",
  open: "has-checked:bg-open-wash has-checked:text-open has-checked:ring-open/45",
} as const;

export function Segments<T extends string>(props: Props<T>) {
  const { legend, segments, value, onChange, tone = "seal", low = false, disabled = false } = props;
  const name = useId();
  return (
    <fieldset disabled={disabled} className="flex min-w-0 rounded-sheet border border-line bg-sheet p-px">
      <legend className="sr-only">{legend}</legend>
      {segments.map(({ value: own, label, Icon }) => (
        <label
          key={own}
          className={`flex min-h-11 grow items-center justify-center gap-1.5 rounded-md px-3 text-center text-small text-quiet leading-tight ring-1 ring-transparent transition-colors hover:text-ink has-checked:font-semibold forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none has-focus-visible:outline-2 has-focus-visible:outline-seal has-focus-visible:outline-offset-2 ${low ? "md:min-h-8.5" : ""} ${tones[tone]}`}
        >
          <input type="radio" name={name} className="sr-only" checked={own === value} onChange={() => onChange(own)} />
          {Icon && <Icon size={15} strokeWidth={2} className="shrink-0" aria-hidden />}
          {label}
        </label>
      ))}
    </fieldset>
  );
}
