"use client";
// The edit link once more, with what whoever has it can do. It is shown, and copied by a press of its own.
import { CopyableLink } from "@/ui/composer/made/copyable-link";
import { EditLinkWarning } from "@/ui/composer/made/edit-later";
import { secondaryButton } from "@/ui/parts/button";
import { Modal } from "@/ui/parts/modal";
import { editLinkTexts as texts } from "./texts";

/** `link` is whole, with its origin; `kept`: whether My pastes has the paste. */
type Props = { link: string; kept: boolean; close: () => void };

export const EditLinkDialog = ({ link, kept, close }: Props) => (
  <Modal title={texts.label} close={close}>
    {(shut) => (
      <>
        <div className="rounded-sheet bg-open-wash p-3">
          <EditLinkWarning kept={kept} />
        </div>
        <CopyableLink label={texts.label} link={link} onTaken={() => {}} focused copyText={texts.copy} stacked />
        <div className="flex justify-end">
          <button type="button" onClick={shut} className={secondaryButton}>
            {texts.close}
          </button>
        </div>
      </>
    )}
  </Modal>
);
