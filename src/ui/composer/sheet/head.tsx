"use client";
// On top of the sheet: the title of what is written, and how it is looked at.
import { type KeyboardEvent, useId } from "react";
import { sheetTexts } from "./texts";
import type { Writing } from "./writing";

export type SheetView = keyof typeof sheetTexts.views;
const views = ["write", "preview", "both"] as const satisfies readonly SheetView[];
const titleCharactersMax = 200;

type Props = { writing: Writing; view: SheetView; setView: (view: SheetView) => void; panelId: string };

export function SheetHead({ writing: { kind, written, busy }, view, setView, panelId }: Props) {
  const titleId = useId();
  return (
    <div className="flex h-(--sheet-head) shrink-0 items-stretch border-line border-b pr-1">
      {kind === "encrypted" ? (
        <>
          <label htmlFor={titleId} className="sr-only">
            {sheetTexts.titleOfPaste}
          </label>
          <input
            id={titleId}
            value={written.document.title ?? ""}
            onChange={(event) => written.setTitle(event.target.value)}
            maxLength={titleCharactersMax}
            placeholder={sheetTexts.titlePlaceholder}
            readOnly={busy}
            autoComplete="off"
            className="min-w-0 flex-1 rounded-tl-sheet bg-transparent px-4 font-medium outline-offset-[-2px] placeholder:font-normal placeholder:text-quiet md:px-5"
          />
        </>
      ) : (
        <span className="flex-1" />
      )}
      <ViewTabs view={view} setView={setView} panelId={panelId} />
    </div>
  );
}

/** The keys of tabs (ARIA Authoring Practices, Tabs): arrows go around, Home and End to the ends. */
function ViewTabs({ view, setView, panelId }: Omit<Props, "writing">) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")].filter((tab) => tab.offsetParent);
    const at = tabs.findIndex((tab) => tab.ariaSelected === "true");
    const steps: Partial<Record<string, number>> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const tab = tabs.at(step % tabs.length);
    tab?.focus();
    tab?.click();
  };
  return (
    <div role="tablist" aria-label={sheetTexts.view} onKeyDown={move} className="flex items-center">
      {views.map((own) => (
        <button
          key={own}
          type="button"
          role="tab"
          aria-selected={own === view}
          aria-controls={panelId}
          tabIndex={own === view ? 0 : -1}
          onClick={() => setView(own)}
          className={`h-full border-transparent border-b-2 px-3 text-quiet text-small -outline-offset-2 transition-colors hover:text-ink aria-selected:border-seal aria-selected:font-semibold aria-selected:text-ink forced-colors:border-[Canvas] forced-colors:aria-selected:border-[Highlight] ${own === "both" ? "max-md:hidden" : ""}`}
        >
          {sheetTexts.views[own]}
        </button>
      ))}
    </div>
  );
}
