"use client";
// A password, typed unseen or seen. It has no name: whatever happens to the page, no form could send it.
import { Eye, EyeOff } from "lucide-react";
import { type Ref, useId, useState } from "react";
import { iconButton } from "./button";

type Props = {
  label: string;
  value: string;
  onChange: (password: string) => void;
  /** `new-password` while writing, `current-password` while reading. */
  purpose: "new-password" | "current-password";
  show: string;
  hide: string;
  ref?: Ref<HTMLInputElement>;
  invalid?: boolean;
  describedBy?: string | undefined;
  placeholder?: string;
  disabled?: boolean;
};

export function PasswordField(props: Props) {
  const { label, value, onChange, purpose, show, hide, ref, invalid = false, describedBy, placeholder } = props;
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="relative">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        ref={ref}
        id={id}
        type={shown ? "text" : "password"}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={purpose}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        placeholder={placeholder ?? label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        readOnly={props.disabled}
        className={`${textField} pr-12 font-mono placeholder:font-sans`}
      />
      <button
        type="button"
        aria-label={shown ? hide : show}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className={`${iconButton} absolute inset-y-0 right-0`}
      >
        {shown ? <EyeOff size={18} strokeWidth={1.75} aria-hidden /> : <Eye size={18} strokeWidth={1.75} aria-hidden />}
      </button>
    </div>
  );
}

/** The looks of a field of one line. */
export const textField =
  "h-11 w-full rounded-sheet border border-edge bg-sheet px-3 text-body placeholder:text-quiet aria-invalid:border-open";
