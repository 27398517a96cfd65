// How long a paste lives, out of what the server offers.
import type { Ref } from "react";
import type { Expires } from "@/contract/limits";
import { expiresTexts } from "./texts";

type Props<Value extends Expires | null> = {
  id: string;
  /** Null while nothing is chosen. */
  value: Value;
  values: readonly Expires[];
  onChange: (expires: Expires) => void;
  ref?: Ref<HTMLSelectElement>;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  className?: string;
};

export const ExpiresSelect = <Value extends Expires | null>(props: Props<Value>) => {
  const { id, value, values, onChange, ref, disabled = false, invalid = false, describedBy, className = "" } = props;
  return (
    <select
      ref={ref}
      id={id}
      value={value ?? ""}
      onChange={({ target }) => {
        const chosen = values.find((one) => one === target.value);
        if (chosen !== undefined) onChange(chosen);
      }}
      disabled={disabled}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      className={`min-h-11 rounded bg-transparent px-1 font-medium text-ink hover:bg-ink/5 ${className}`}
    >
      {value === null && <option value="">{expiresTexts.choose}</option>}
      {values.map((one) => (
        <option key={one} value={one}>
          {expiresTexts.in[one]}
        </option>
      ))}
    </select>
  );
};
