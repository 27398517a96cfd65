"use client";
// A dialog of the browser's own: Escape and a click beside it close it, and the focus goes back to where it was.
import { type ReactNode, useEffect, useId, useRef } from "react";

type Props = { title: string; close: () => void; children: (close: () => void) => ReactNode };

export function Modal({ title, close, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  // Told at once: the browser's own event comes as a task of its own, after a key that opens the dialog again.
  const shut = () => {
    dialog.current?.close();
    close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes a dialog on Escape by itself.
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        shut();
      }}
      onClose={close}
      onClick={(event) => {
        if (event.target === dialog.current) shut();
      }}
      className="m-auto max-h-[85dvh] w-[min(28rem,calc(100vw-2rem))] overflow-auto rounded-sheet border border-line bg-sheet p-0 text-body text-ink shadow-float backdrop:bg-black/45"
    >
      <div className="flex flex-col gap-3 p-5">
        <h2 id={heading} className="font-semibold text-title wrap-anywhere">
          {title}
        </h2>
        {children(shut)}
      </div>
    </dialog>
  );
}
