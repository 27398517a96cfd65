"use client";
// Takes a paste back: asked once, with its name. Where it fails, the paste is kept in sight, and the dialog says what
// happened. What this device keeps of the paste goes with it.
import { useState } from "react";
import { deletePaste } from "@/client/delete-paste";
import { type DeleteFailureCode, deleteFailureOf, deleteFailures } from "@/client/failure";
import { forgetMyPaste } from "@/client/my-pastes";
import { dangerButton, secondaryButton } from "@/ui/parts/button";
import { Modal } from "@/ui/parts/modal";
import { deleteTexts } from "./texts";

type Props = {
  id: string;
  editToken: string;
  /** As a person calls it (`nameOfPaste`). */
  name: string;
  close: () => void;
  onGone: () => void;
};
type Deleting = { step: "asked"; failure: DeleteFailureCode | null } | { step: "deleting" };

export function DeleteDialog({ id, editToken, name, close, onGone }: Props) {
  const [deleting, setDeleting] = useState<Deleting>({ step: "asked", failure: null });
  const busy = deleting.step === "deleting";
  const confirm = async () => {
    if (busy) return;
    setDeleting({ step: "deleting" });
    try {
      await deletePaste(id, editToken);
    } catch (error) {
      const failure = deleteFailureOf(error);
      setDeleting({ step: "asked", failure: failure ?? "internal" });
      if (failure === null) reportError(error);
      return;
    }
    await forgetMyPaste(id).catch(() => {});
    onGone();
  };
  return (
    <Modal title={deleteTexts.question(name)} close={close}>
      {(shut) => (
        <>
          <p>{deleteTexts.meaning}</p>
          <p role="alert" className="text-danger empty:hidden">
            {deleting.step === "asked" && deleting.failure !== null && deleteFailures[deleting.failure]}
          </p>
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <button type="button" onClick={shut} className={secondaryButton}>
              {deleteTexts.keep}
            </button>
            <button type="button" onClick={confirm} aria-disabled={busy} className={dangerButton}>
              {busy ? deleteTexts.busy : deleteTexts.confirm}
            </button>
          </div>
          <p role="status" className="sr-only">
            {busy && deleteTexts.busy}
          </p>
        </>
      )}
    </Modal>
  );
}
