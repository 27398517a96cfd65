// How strong the password is, while it is typed: a bar, a word, and the five checks with their marks.
import { Check, Circle } from "lucide-react";
import { type PasswordCheck, passwordChecks, passwordStrength } from "./password-strength";
import { composerTexts } from "./texts";

const names = Object.keys(passwordChecks) as PasswordCheck[];
const colours = ["bg-open", "bg-open", "bg-[color-mix(in_oklab,var(--open),var(--seal))]", "bg-seal", "bg-seal"];

export function StrengthMeter({ password }: { password: string }) {
  const strength = passwordStrength(password);
  const word = composerTexts.strengths[strength];
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-3">
        {/* biome-ignore lint/a11y/useSemanticElements: the four parts are drawn alike in every browser. */}
        <div
          role="meter"
          aria-label={composerTexts.strength}
          aria-valuemin={0}
          aria-valuemax={4}
          aria-valuenow={strength}
          aria-valuetext={word}
          className="flex flex-1 gap-1"
        >
          {[1, 2, 3, 4].map((part) => (
            <span
              key={part}
              className={`h-1.5 flex-1 rounded-full transition-colors ${part <= Math.max(strength, password === "" ? 0 : 1) ? colours[strength] : "bg-line"}`}
            />
          ))}
        </div>
        <span className="w-18 text-right text-quiet text-small">{password === "" ? "" : word}</span>
      </div>
      <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-small">
        {names.map((name) => {
          const met = passwordChecks[name](password);
          const Icon = met ? Check : Circle;
          return (
            <li key={name} data-met={met} className={`flex items-center gap-1 ${met ? "text-seal" : "text-quiet"}`}>
              <Icon size={13} strokeWidth={met ? 2.5 : 1.75} aria-hidden className={met ? "" : "opacity-60"} />
              {composerTexts.checks[name]}
              <span className="sr-only">{met ? ", yes" : ", not yet"}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
