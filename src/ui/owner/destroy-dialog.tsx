"use client";
// Asks once before something is destroyed, in words that name it. Where it fails, all is kept in sight, and the dialog
// says what happened.
import { type ReactNode, useState } from "react";
import { dangerButton, secondaryButton } from "@/ui/parts/button";
import { Modal } from "@/ui/parts/modal";

type Props<Code extends string> = {
  question: string;
  meaning: ReactNode;
  keep: string;
  confirm: string;
  busyWord: string;
  /** May be called again after it has thrown. */
  destroy: () => Promise<void>;
  failures: Record<Code | "internal", string>;
  /** Null for what is a fault of this program. */
  failureOf: (error: unknown) => Code | null;
  close: () => void;
  onDestroyed: () => void;
};
type Destroying<Code> = { step: "asked"; failure: Code | "internal" | null } | { step: "destroying" };

export function DestroyDialog<Code extends string>(props: Props<Code>) {
  const { question, meaning, keep, confirm, busyWord, destroy, failures, failureOf, close, onDestroyed } = props;
  const [destroying, setDestroying] = useState<Destroying<Code>>({ step: "asked", failure: null });
  const busy = destroying.step === "destroying";
  const press = async () => {
    if (busy) return;
    setDestroying({ step: "destroying" });
    try {
      await destroy();
    } catch (error) {
      const failure = failureOf(error);
      setDestroying({ step: "asked", failure: failure ?? "internal" });
      if (failure === null) reportError(error);
      return;
    }
    onDestroyed();
  };
  return (
    <Modal title={question} close={close}>
      {(shut) => (
        <>
          <p>{meaning}</p>
          <p role="alert" className="text-danger empty:hidden">
            {destroying.step === "asked" && destroying.failure !== null && failures[destroying.failure]}
          </p>
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <button type="button" onClick={shut} className={secondaryButton}>
              {keep}
            </button>
            <button type="button" onClick={press} aria-disabled={busy} className={dangerButton}>
              {busy ? busyWord : confirm}
            </button>
          </div>
          <p role="status" className="sr-only">
            {busy && busyWord}
          </p>
        </>
      )}
    </Modal>
  );
}
