"use client";
// Takes a paste back: asked once, with its name. What this device keeps of the paste goes with it.
import { deletePaste } from "@/client/delete-paste";
import { deleteFailureOf, deleteFailures } from "@/client/failure";
import { forgetHere } from "@/client/forget-here";
import { DestroyDialog } from "./destroy-dialog";
import { deleteTexts } from "./texts";

type Props = {
  id: string;
  editToken: string;
  /** As a person calls it (`nameOfPaste`). */
  name: string;
  close: () => void;
  onGone: () => void;
};

export const DeleteDialog = ({ id, editToken, name, close, onGone }: Props) => (
  <DestroyDialog
    question={deleteTexts.question(name)}
    meaning={deleteTexts.meaning}
    keep={deleteTexts.keep}
    confirm={deleteTexts.confirm}
    busyWord={deleteTexts.busy}
    destroy={async () => {
      await deletePaste(id, editToken);
      await forgetHere(id);
    }}
    failures={deleteFailures}
    failureOf={deleteFailureOf}
    close={close}
    onDestroyed={onGone}
  />
);
