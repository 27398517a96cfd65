"use client";
// The choice of theme, one button in every header.
import { Check, Contrast, Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { Floating, floatingItem } from "./floating";
import { shellTexts } from "./texts";
import { useHydrated } from "./use-hydrated";

const choices = [
  { name: "light", Icon: Sun },
  { name: "dark", Icon: Moon },
  { name: "system", Icon: Monitor },
] as const;

export function ThemeToggle() {
  const { theme, setTheme } = useTheme();
  // The device's choice is not known while the page is prerendered.
  const chosen = useHydrated() ? theme : null;
  return (
    <Floating label={shellTexts.theme} icon={<Contrast size={18} strokeWidth={1.75} />}>
      {(close) =>
        choices.map(({ name, Icon }) => (
          <button
            key={name}
            type="button"
            aria-pressed={chosen === name}
            className={floatingItem}
            onClick={() => {
              setTheme(name);
              close();
            }}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden />
            {shellTexts.themes[name]}
            {chosen === name && <Check size={16} strokeWidth={1.75} className="ml-auto text-seal" aria-hidden />}
          </button>
        ))
      }
    </Floating>
  );
}
