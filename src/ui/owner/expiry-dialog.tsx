"use client";
// Changes when a paste expires: when it does now is said, and nothing is chosen until a person chooses. Where that fails,
// the dialog says what happened, and nothing has changed.
import { useId, useRef, useState } from "react";
import { patchExpiry } from "@/client/api";
import { type ExpiryFailureCode, expiryFailureOf, expiryFailures } from "@/client/failure";
import { changeMyPaste } from "@/client/my-pastes";
import { type Expires, expiresValues } from "@/contract/limits";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { formatMoment, formatRemaining } from "@/ui/parts/format";
import { Modal } from "@/ui/parts/modal";
import { ExpiresSelect } from "./expires-select";
import { expiresTexts } from "./texts";

type Props = {
  id: string;
  editToken: string;
  /** When it expires now, RFC 3339; null for never, undefined where that is not known. */
  expiresAt: string | null | undefined;
  close: () => void;
  /** `expiresAt` is RFC 3339; null for never. */
  onChanged: (expiresAt: string | null) => void;
};
type Changing = { step: "asked"; failure: ExpiryFailureCode | "unchosen" | null } | { step: "changing" };

export function ExpiryDialog({ id, editToken, expiresAt: before, close, onChanged }: Props) {
  const [expires, setExpires] = useState<Expires | null>(null);
  const [changing, setChanging] = useState<Changing>({ step: "asked", failure: null });
  const field = useRef<HTMLSelectElement>(null);
  const select = useId();
  const problemId = useId();
  const busy = changing.step === "changing";
  const failure = busy ? null : changing.failure;
  const choose = (expires: Expires) => {
    setExpires(expires);
    setChanging({ step: "asked", failure: null });
  };
  const change = async (shut: () => void) => {
    if (busy) return;
    if (expires === null) {
      setChanging({ step: "asked", failure: "unchosen" });
      field.current?.focus();
      return;
    }
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
          {before !== undefined && <p>{sentenceOf(before)}</p>}
          <label htmlFor={select} className="flex items-center gap-2 font-medium">
            {expiresTexts.label}
            <ExpiresSelect
              ref={field}
              id={select}
              value={expires}
              values={expiresValues}
              onChange={choose}
              disabled={busy}
              invalid={failure === "unchosen"}
              describedBy={problemId}
              className="border border-edge px-3!"
            />
          </label>
          <p>{expiresTexts.sentence}</p>
          <p id={problemId} role="alert" className="text-danger empty:hidden">
            {failure !== null && (failure === "unchosen" ? expiresTexts.unchosen : expiryFailures[failure])}
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

const sentenceOf = (expiresAt: string | null): string =>
  expiresAt === null ? expiresTexts.never : expiresTexts.at(formatMoment(expiresAt), formatRemaining(expiresAt));
