"use client";
// One line on top of every page: the name, what can be done here, the theme. Below `md` the actions are in a menu.
// Every way out is a document load, so that no page ever runs under the policy of another.
import { LayoutList, type LucideIcon, Menu } from "lucide-react";
import { minePath } from "@/contract/paths";
import { quietButton } from "@/ui/parts/button";
import { Floating, floatingItem } from "./floating";
import { Mark } from "./mark";
import { shellTexts } from "./texts";
import { ThemeToggle } from "./theme-toggle";

/** Something that the header offers: an address to go to, or something to do. */
export type HeaderAction = { label: string; Icon: LucideIcon } & ({ href: string } | { press: () => void });

const mine: HeaderAction = { label: shellTexts.mine, Icon: LayoutList, href: minePath };

type HeaderProps = {
  /** What can be done here, besides what can be done everywhere. */
  actions?: readonly HeaderAction[];
  /** Whether this is the page of My pastes. */
  isMine?: boolean;
};

export function Header({ actions: own = [], isMine = false }: HeaderProps) {
  const actions = isMine ? own : [...own, mine];
  return (
    <header className="sticky top-0 z-10 flex h-13 shrink-0 items-center gap-1 border-line border-b bg-paper pr-2 pl-4 md:pr-4 md:pl-6 print:hidden">
      <a
        href="/"
        aria-label={shellTexts.home}
        className="-ml-2 mr-auto flex h-11 items-center gap-2 rounded px-2 font-semibold tracking-tight"
      >
        <Mark />
        mdbin
      </a>
      {actions.length > 0 && (
        <nav className="hidden items-center gap-1 md:flex">
          {actions.map((action) => (
            <Action key={action.label} action={action} className={quietButton} />
          ))}
        </nav>
      )}
      <ThemeToggle />
      {actions.length > 0 && (
        <Floating
          label={shellTexts.menu}
          icon={<Menu size={20} strokeWidth={1.75} aria-hidden />}
          className="md:hidden"
        >
          {(close) =>
            actions.map((action) => (
              <Action key={action.label} action={action} className={floatingItem} chosen={close} />
            ))
          }
        </Floating>
      )}
    </header>
  );
}

type ActionProps = { action: HeaderAction; className: string; chosen?: () => void };

function Action({ action, className, chosen }: ActionProps) {
  const { label, Icon } = action;
  const content = (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {label}
    </>
  );
  if ("href" in action)
    return (
      <a href={action.href} className={className} onClick={chosen}>
        {content}
      </a>
    );
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        chosen?.();
        action.press();
      }}
    >
      {content}
    </button>
  );
}
