// How strong the password is, while it is typed: a bar, a word, and the five checks with their marks.
import { Check, Circle } from "lucide-react";
import { useDeferredValue } from "react";
import { type PasswordCheck, passwordChecks, passwordStrength, type Strength } from "./password-strength";
import { composerTexts } from "./texts";
import { useGuesses } from "./use-guesses";

const names = Object.keys(passwordChecks) as PasswordCheck[];
const colours = ["bg-open", "bg-open", "bg-[color-mix(in_oklab,var(--open),var(--seal))]", "bg-seal", "bg-seal"];
const strongest: Strength = 4;

/** `drawn`: the password was drawn by chance, so that its strength is known and not estimated. */
export function StrengthMeter({ password: typed, drawn }: { password: string; drawn: boolean }) {
  const password = useDeferredValue(typed);
  const guesses = useGuesses(password);
  const strength = drawn ? strongest : passwordStrength(password, guesses);
  const known = drawn || guesses !== null;
  const word = known ? composerTexts.strengths[strength] : composerTexts.strengthUnknown;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-3">
        {/* biome-ignore lint/a11y/useSemanticElements: the four parts are drawn alike in every browser. */}
        <div
          role="meter"
          aria-label={composerTexts.strength}
          aria-valuemin={0}
          aria-valuemax={strongest}
          aria-valuenow={strength}
          aria-valuetext={word}
          className="flex flex-1 gap-1"
        >
          {[1, 2, 3, 4].map((part) => (
            <span
              key={part}
              className={`h-1.5 flex-1 rounded-full transition-colors forced-colors:border forced-colors:border-[CanvasText] ${part <= Math.max(strength, password === "" ? 0 : 1) ? `${colours[strength]} forced-colors:bg-[CanvasText]` : "bg-line"}`}
            />
          ))}
        </div>
        <span className="w-20 text-right text-quiet text-small">{password === "" ? "" : word}</span>
      </div>
      {/* What is drawn is strong by its length alone, whatever letters it has. */}
      {!drawn && (
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
      )}
    </div>
  );
}
