"use client";
// A question before something is lost: what is lost, and two buttons, of which the harmless one comes first. Where it
// fails, the dialog says so, and can be asked again.
import { type ReactNode, useState } from "react";
import { dangerButton, primaryButton, secondaryButton } from "@/ui/parts/button";
import { Modal } from "@/ui/parts/modal";

type Props = {
  title: string;
  keep: string;
  confirm: string;
  busy?: string;
  /** What is said where it rejects. */
  failed: string;
  /** Whether something is destroyed that cannot come back. */
  danger?: boolean;
  act: () => Promise<void>;
  close: () => void;
  children: ReactNode;
};

export function Question({
  title,
  keep,
  confirm,
  busy = confirm,
  failed,
  danger = false,
  act,
  close,
  children,
}: Props) {
  const [state, setState] = useState<"asked" | "busy" | "failed">("asked");
  const press = () => {
    if (state === "busy") return;
    setState("busy");
    // Where it succeeds, whoever asked has closed the dialog.
    act().catch(() => setState("failed"));
  };
  return (
    <Modal title={title} close={close}>
      {(shut) => (
        <>
          {children}
          <p role="alert" className="text-danger empty:hidden">
            {state === "failed" && failed}
          </p>
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <button type="button" onClick={shut} className={secondaryButton}>
              {keep}
            </button>
            <button
              type="button"
              onClick={press}
              aria-disabled={state === "busy"}
              className={danger ? dangerButton : primaryButton}
            >
              {state === "busy" ? busy : confirm}
            </button>
          </div>
        </>
      )}
    </Modal>
  );
}
