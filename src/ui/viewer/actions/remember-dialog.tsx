"use client";
// Asked before a device remembers a paste, and before it forgets one: what it means for whoever uses it next.
import { AlertTriangle } from "lucide-react";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { Modal } from "@/ui/parts/modal";
import { rememberTexts as texts } from "./texts";

type Props = { wish: "remember" | "forget"; fulfil: () => void; close: () => void };

export const RememberDialog = ({ wish, fulfil, close }: Props) => (
  <Modal title={texts[wish].title} close={close}>
    {(shut) => (
      <>
        {wish === "remember" && (
          <p className="flex items-start gap-2 rounded-sheet bg-open-wash p-3 text-open text-small">
            <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
            {texts.remember.warning}
          </p>
        )}
        <p>{texts[wish].sentence}</p>
        <div className="mt-1 flex flex-wrap justify-end gap-2">
          <button type="button" onClick={shut} className={secondaryButton}>
            {texts.cancel}
          </button>
          <button
            type="button"
            onClick={() => {
              shut();
              fulfil();
            }}
            className={primaryButton}
          >
            {texts[wish].action}
          </button>
        </div>
      </>
    )}
  </Modal>
);
