"use client";
// The list as one file: its passphrase is asked for first, and the file is made on this device.
import { Dices } from "lucide-react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { FileFailure } from "@/client/file-failure";
import type { MyPaste } from "@/client/my-paste";
import { fileNameOf, sealMyPastes } from "@/client/my-pastes-file";
import { lengthOf, passwordLengthSafe } from "@/ui/composer/password-strength";
import { StrengthMeter } from "@/ui/composer/strength-meter";
import { passwordTexts } from "@/ui/composer/texts";
import { usePassphrase } from "@/ui/composer/use-passphrase";
import { primaryButton, quietButton, secondaryButton } from "@/ui/parts/button";
import { CopyButton } from "@/ui/parts/copy-button";
import { download } from "@/ui/parts/download";
import { Modal } from "@/ui/parts/modal";
import { PasswordField } from "@/ui/parts/password-field";
import { exportTexts as texts } from "./texts";

type Props = { pastes: readonly MyPaste[]; close: () => void };
type Exporting = { step: "asked"; problem: string | null } | { step: "sealing" } | { step: "saved"; name: string };

export function ExportDialog({ pastes, close }: Props) {
  const [exporting, setExporting] = useState<Exporting>({ step: "asked", problem: null });
  const [passphrase, setPassphrase] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const type = (typed: string) => {
    setPassphrase(typed);
    setExporting({ step: "asked", problem: null });
  };
  const save = async () => {
    if (exporting.step === "sealing") return;
    const problem = problemOf(passphrase);
    if (problem !== null) {
      setExporting({ step: "asked", problem });
      field.current?.focus();
      return;
    }
    setExporting({ step: "sealing" });
    try {
      const now = new Date();
      const name = `${fileNameOf(now)}.mdbin`;
      download(await sealMyPastes(pastes, passphrase, now), name);
      setExporting({ step: "saved", name });
    } catch (error) {
      // It has one code to throw; anything else is a fault of this program.
      if (!(error instanceof FileFailure)) reportError(error);
      setExporting({ step: "asked", problem: texts.tooLarge });
    }
  };
  return (
    <Modal title={texts.title} close={close}>
      {(shut) =>
        exporting.step === "saved" ? (
          <Saved name={exporting.name} passphrase={passphrase} close={shut} />
        ) : (
          <Asked
            pastes={pastes}
            passphrase={passphrase}
            type={type}
            field={field}
            problem={exporting.step === "asked" ? exporting.problem : null}
            busy={exporting.step === "sealing"}
            save={save}
            cancel={shut}
          />
        )
      }
    </Modal>
  );
}

function problemOf(passphrase: string): string | null {
  if (passphrase === "") return texts.empty;
  return lengthOf(passphrase) < passwordLengthSafe ? texts.short : null;
}

type AskedProps = {
  pastes: readonly MyPaste[];
  passphrase: string;
  type: (typed: string) => void;
  field: React.Ref<HTMLInputElement>;
  problem: string | null;
  busy: boolean;
  save: () => void;
  cancel: () => void;
};

function Asked({ pastes, passphrase, type, field, problem, busy, save, cancel }: AskedProps) {
  const { drawn, draw } = usePassphrase(passphrase, type);
  const problemId = useId();
  const remembered = pastes.filter(({ role }) => role === "remembered").length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <p>
        {texts.sentence(pastes.length)} {remembered > 0 && texts.remembered(remembered)}
      </p>
      <div>
        <PasswordField
          ref={field}
          label={texts.label}
          value={passphrase}
          onChange={type}
          purpose="new-password"
          show={texts.show}
          hide={texts.hide}
          invalid={problem !== null}
          describedBy={problemId}
          disabled={busy}
        />
        <div className="-mx-2 flex flex-wrap">
          <button type="button" onClick={draw} className={`${quietButton} px-2! text-small`}>
            <Dices size={16} strokeWidth={1.75} aria-hidden />
            {texts.draw}
          </button>
          <CopyPassphrase passphrase={passphrase} />
        </div>
      </div>
      <StrengthMeter password={passphrase} drawn={drawn !== null} />
      <p role="status" className="text-small empty:hidden">
        {drawn && passwordTexts.drawn(drawn.words, drawn.bits)}
      </p>
      <p id={problemId} role="alert" className="text-open text-small empty:hidden">
        {problem}
      </p>
      <div className="mt-1 flex flex-wrap justify-end gap-2">
        <button type="button" onClick={cancel} className={secondaryButton}>
          {texts.cancel}
        </button>
        <button type="submit" aria-disabled={busy} className={primaryButton}>
          {busy ? texts.busy : texts.confirm}
        </button>
      </div>
    </form>
  );
}

const CopyPassphrase = ({ passphrase }: { passphrase: string }) => (
  <CopyButton
    label={texts.copy}
    copied={texts.copied}
    failed={texts.copyFailed}
    text={passphrase}
    className={`${quietButton} px-2! text-small`}
  />
);

function Saved({ name, passphrase, close }: { name: string; passphrase: string; close: () => void }) {
  const saved = useRef<HTMLParagraphElement>(null);
  useEffect(() => saved.current?.focus(), []);
  return (
    <>
      <p ref={saved} tabIndex={-1} className="font-medium outline-none wrap-anywhere">
        {texts.saved(name)}
      </p>
      <p>{texts.after}</p>
      <div className="mt-1 flex flex-wrap items-center justify-end gap-2">
        <CopyPassphrase passphrase={passphrase} />
        <button type="button" onClick={close} className={secondaryButton}>
          {texts.close}
        </button>
      </div>
    </>
  );
}
