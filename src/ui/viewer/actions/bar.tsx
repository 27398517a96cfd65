"use client";
// How the actions look: quiet buttons with a word where the window is wide, the rest (on a phone all of them) in a menu.
import { Check, Ellipsis, type LucideIcon } from "lucide-react";
import { Floating, floatingItem } from "@/ui/shell/floating";

export type TextAction = {
  label: string;
  Icon: LucideIcon;
  press: () => void;
  /** The key that does the same. */
  key?: string;
  /** Where it can be on or off. */
  pressed?: boolean;
  /** Whether it is a button of its own where there is room. */
  inBar?: boolean;
};

export const BarButton = ({ action: { label, Icon, press, key } }: { action: TextAction }) => (
  <button
    type="button"
    onClick={press}
    aria-keyshortcuts={key}
    className="hidden h-9 items-center gap-1.5 rounded px-2.5 text-quiet text-small transition-colors hover:bg-ink/5 hover:text-ink md:inline-flex"
  >
    <Icon size={15} strokeWidth={1.75} aria-hidden />
    {label}
  </button>
);

export const ActionsMenu = ({ label, actions }: { label: string; actions: readonly TextAction[] }) => (
  <Floating label={label} icon={<Ellipsis size={20} strokeWidth={1.75} aria-hidden />}>
    {(close) =>
      actions.map(({ label, Icon, press, key, pressed, inBar }) => (
        <button
          key={label}
          type="button"
          aria-pressed={pressed}
          aria-keyshortcuts={key}
          className={`${floatingItem} ${inBar ? "md:hidden" : ""}`}
          onClick={() => {
            close();
            press();
          }}
        >
          <Icon size={18} strokeWidth={1.75} aria-hidden />
          {label}
          {pressed && <Check size={16} strokeWidth={1.75} className="text-seal" aria-hidden />}
          {key && (
            <kbd className="ml-auto font-mono text-quiet text-small pointer-coarse:hidden" aria-hidden>
              {key}
            </kbd>
          )}
        </button>
      ))
    }
  </Floating>
);
