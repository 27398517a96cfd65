// How long a paste lives, out of what the server offers.
import type { Expires } from "@/contract/limits";
import { expiresTexts } from "./texts";

type Props = {
  id: string;
  value: Expires;
  values: readonly Expires[];
  onChange: (expires: Expires) => void;
  disabled?: boolean;
  className?: string;
};

export const ExpiresSelect = ({ id, value, values, onChange, disabled = false, className = "" }: Props) => (
  <select
    id={id}
    value={value}
    onChange={({ target }) => onChange(values.find((one) => one === target.value) ?? value)}
    disabled={disabled}
    className={`min-h-11 rounded bg-transparent px-1 font-medium text-ink hover:bg-ink/5 ${className}`}
  >
    {values.map((one) => (
      <option key={one} value={one}>
        {expiresTexts.in[one]}
      </option>
    ))}
  </select>
);
