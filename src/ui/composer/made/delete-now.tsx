"use client";
// Takes a paste back: asked once, with its name, in a dialog of the browser's own. Where it fails, the paste is kept in
// sight, and the dialog says what happened.
import { Trash2 } from "lucide-react";
import { useId, useRef, useState } from "react";
import { deletePaste } from "@/client/delete-paste";
import { type DeleteFailureCode, deleteFailureOf, deleteFailures } from "@/client/failure";
import { dangerButton, quietButton, secondaryButton } from "@/ui/parts/button";
import { deleteTexts } from "./texts";

type Props = { id: string; editToken: string; name: string; onGone: () => void };
type Deleting = { step: "asked"; failure: DeleteFailureCode | null } | { step: "deleting" };

export function DeleteNow({ id, editToken, name, onGone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const textId = useId();
  const [deleting, setDeleting] = useState<Deleting>({ step: "asked", failure: null });
  const busy = deleting.step === "deleting";
  const ask = () => {
    setDeleting({ step: "asked", failure: null });
    dialog.current?.showModal();
  };
  const confirm = async () => {
    if (busy) return;
    setDeleting({ step: "deleting" });
    try {
      await deletePaste(id, editToken);
      onGone();
    } catch (error) {
      const failure = deleteFailureOf(error);
      setDeleting({ step: "asked", failure: failure ?? "internal" });
      if (failure === null) reportError(error);
    }
  };
  return (
    <>
      <button type="button" onClick={ask} className={`${quietButton} print:hidden`}>
        <Trash2 size={16} strokeWidth={1.75} aria-hidden />
        {deleteTexts.ask}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        aria-describedby={textId}
        className="m-auto w-[min(28rem,calc(100vw-2rem))] rounded-sheet border border-line bg-sheet p-0 text-ink shadow-float backdrop:bg-black/45"
      >
        <div className="flex flex-col gap-3 p-5">
          <h2 id={titleId} className="wrap-anywhere font-semibold text-title">
            {deleteTexts.question(name)}
          </h2>
          <p id={textId}>{deleteTexts.meaning}</p>
          <p role="alert" className="text-danger empty:hidden">
            {deleting.step === "asked" && deleting.failure !== null && deleteFailures[deleting.failure]}
          </p>
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <button type="button" onClick={() => dialog.current?.close()} className={secondaryButton}>
              {deleteTexts.keep}
            </button>
            <button type="button" onClick={confirm} aria-disabled={busy} className={dangerButton}>
              {busy ? deleteTexts.busy : deleteTexts.confirm}
            </button>
          </div>
          <p role="status" className="sr-only">
            {busy && deleteTexts.busy}
          </p>
        </div>
      </dialog>
    </>
  );
}
