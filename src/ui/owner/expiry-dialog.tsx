"use client";
// Changes when a paste expires. Where that fails, the dialog says what happened, and nothing has changed.
import { useId, useState } from "react";
import { patchExpiry } from "@/client/api";
import { type ExpiryFailureCode, expiryFailureOf, expiryFailures } from "@/client/failure";
import { changeMyPaste } from "@/client/my-pastes";
import { type Expires, expiresValues } from "@/contract/limits";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { Modal } from "@/ui/parts/modal";
import { ExpiresSelect } from "./expires-select";
import { expiresTexts } from "./texts";

type Props = {
  id: string;
  editToken: string;
  close: () => void;
  /** `expiresAt` is RFC 3339; null for never. */
  onChanged: (expiresAt: string | null) => void;
};
type Changing = { step: "asked"; failure: ExpiryFailureCode | null } | { step: "changing" };

export function ExpiryDialog({ id, editToken, close, onChanged }: Props) {
  const [expires, setExpires] = useState<Expires>("1w");
  const [changing, setChanging] = useState<Changing>({ step: "asked", failure: null });
  const select = useId();
  const busy = changing.step === "changing";
  const change = async (shut: () => void) => {
    if (busy) return;
    setChanging({ step: "changing" });
    try {
      const { expiresAt } = await patchExpiry(id, editToken, expires);
      await changeMyPaste(id, { expiresAt }).catch(() => null);
      onChanged(expiresAt);
      shut();
    } catch (error) {
      const failure = expiryFailureOf(error);
      setChanging({ step: "asked", failure: failure ?? "internal" });
      if (failure === null) reportError(error);
    }
  };
  return (
    <Modal title={expiresTexts.title} close={close}>
      {(shut) => (
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            change(shut);
          }}
        >
          <p>{expiresTexts.sentence}</p>
          <label htmlFor={select} className="flex items-center gap-2 font-medium">
            {expiresTexts.label}
            <ExpiresSelect
              id={select}
              value={expires}
              values={expiresValues}
              onChange={setExpires}
              className="border border-edge px-3!"
            />
          </label>
          <p role="alert" className="text-danger empty:hidden">
            {changing.step === "asked" && changing.failure !== null && expiryFailures[changing.failure]}
          </p>
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <button type="button" onClick={shut} className={secondaryButton}>
              {expiresTexts.cancel}
            </button>
            <button type="submit" aria-disabled={busy} className={primaryButton}>
              {busy ? expiresTexts.busy : expiresTexts.save}
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}
