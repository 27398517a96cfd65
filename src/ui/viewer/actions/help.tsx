"use client";
// The keys of this page, in a dialog of the browser's own: Escape and a click beside it close it, the focus returns.
import { useEffect, useRef } from "react";
import { secondaryButton } from "@/ui/parts/button";
import { helpTexts } from "./texts";

export function Help({ close }: { close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a dialog on Escape by itself.
    <dialog
      ref={dialog}
      aria-labelledby="help-title"
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close();
      }}
      className="m-auto max-h-[85dvh] w-[min(28rem,calc(100vw-2rem))] overflow-auto rounded-sheet border border-line bg-sheet p-0 text-ink shadow-float backdrop:bg-ink/30"
    >
      <div className="flex flex-col gap-3 p-5">
        <h2 id="help-title" className="font-semibold text-title">
          {helpTexts.title}
        </h2>
        <p className="text-quiet text-small">{helpTexts.sentence}</p>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {Object.entries(helpTexts.keys).map(([key, does]) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid items-center">
              <dt>
                <kbd className="inline-block min-w-8 rounded border border-edge/60 px-2 py-0.5 text-center font-mono text-small">
                  {key}
                </kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" onClick={() => dialog.current?.close()} className={`${secondaryButton} mt-1 self-end`}>
          {helpTexts.close}
        </button>
      </div>
    </dialog>
  );
}
