"use client";
// A list from another device, or an earlier one: a file, its passphrase, and then what came of it. Whatever goes wrong,
// what is listed here stays as it is.
import { FileUp } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { fileFailureOf, fileFailures } from "@/client/failure";
import { FileFailure } from "@/client/file-failure";
import { type Brought, bringMyPastes } from "@/client/my-pastes";
import { fileBytesMax, openMyPastes } from "@/client/my-pastes-file";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { Modal } from "@/ui/parts/modal";
import { PasswordField } from "@/ui/parts/password-field";
import { importTexts as texts } from "./texts";

type Importing = { step: "asked"; problem: string | null } | { step: "opening" } | { step: "done"; brought: Brought };

export function ImportDialog({ close }: { close: () => void }) {
  const [importing, setImporting] = useState<Importing>({ step: "asked", problem: null });
  const importFile = async (file: File, passphrase: string) => {
    setImporting({ step: "opening" });
    const result = await bringFile(file, passphrase);
    setImporting(typeof result === "string" ? { step: "asked", problem: result } : { step: "done", brought: result });
  };
  return (
    <Modal title={importing.step === "done" ? texts.done : texts.title} close={close}>
      {(shut) =>
        importing.step === "done" ? (
          <Done brought={importing.brought} close={shut} />
        ) : (
          <Asked
            problem={importing.step === "asked" ? importing.problem : null}
            busy={importing.step === "opening"}
            say={(problem) => setImporting({ step: "asked", problem })}
            importFile={importFile}
            cancel={shut}
          />
        )
      }
    </Modal>
  );
}

/** What it came to, or a sentence that says why nothing has changed. */
async function bringFile(file: File, passphrase: string): Promise<Brought | string> {
  let bytes: ArrayBuffer;
  try {
    if (file.size > fileBytesMax) throw new FileFailure("too-large");
    bytes = await file.arrayBuffer();
  } catch (error) {
    const failure = fileFailureOf(error);
    return failure === null ? texts.unread : fileFailures[failure];
  }
  try {
    return await bringMyPastes(await openMyPastes(new Uint8Array(bytes), passphrase));
  } catch (error) {
    const failure = fileFailureOf(error);
    // A storage that refuses is no fault of this program.
    if (failure === null && !(error instanceof DOMException)) reportError(error);
    return failure === null ? texts.refused : fileFailures[failure];
  }
}

type AskedProps = {
  problem: string | null;
  busy: boolean;
  say: (problem: string | null) => void;
  importFile: (file: File, passphrase: string) => void;
  cancel: () => void;
};

function Asked({ problem, busy, say, importFile, cancel }: AskedProps) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const chooser = useRef<HTMLInputElement>(null);
  const chooseButton = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (file !== null && passphrase !== "") return importFile(file, passphrase);
    say(file === null ? texts.noFile : texts.empty);
    (file === null ? chooseButton : field).current?.focus();
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <p>{texts.sentence}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <button
          ref={chooseButton}
          type="button"
          onClick={() => chooser.current?.click()}
          disabled={busy}
          className={secondaryButton}
        >
          <FileUp size={16} strokeWidth={1.75} aria-hidden />
          {file === null ? texts.choose : texts.another}
        </button>
        <output className="min-w-0 text-small wrap-anywhere">{file?.name}</output>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={texts.file}
          onChange={({ target }) => {
            const [chosen = null] = target.files ?? [];
            if (chosen !== null) {
              setFile(chosen);
              say(null);
              field.current?.focus();
            }
            // The same file can be chosen again.
            target.value = "";
          }}
        />
      </div>
      <PasswordField
        ref={field}
        label={texts.label}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          say(null);
        }}
        purpose="current-password"
        show={texts.show}
        hide={texts.hide}
        invalid={problem !== null && problem !== texts.noFile}
        describedBy={problemId}
        disabled={busy}
      />
      <p id={problemId} role="alert" className="text-open text-small empty:hidden">
        {problem}
      </p>
      <Buttons>
        <button type="button" onClick={cancel} className={secondaryButton}>
          {texts.cancel}
        </button>
        <button type="submit" aria-disabled={busy} className={primaryButton}>
          {busy ? texts.busy : texts.confirm}
        </button>
      </Buttons>
    </form>
  );
}

const outcomes = [
  "added",
  "completed",
  "known",
  "outlived",
  "foreign",
  "unreadable",
] as const satisfies (keyof Brought)[];

function Done({ brought, close }: { brought: Brought; close: () => void }) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.focus(), []);
  const came = outcomes.filter((outcome) => brought[outcome] > 0);
  return (
    <>
      <ul ref={list} tabIndex={-1} aria-label={texts.done} className="list-disc pl-5 outline-none">
        {came.map((outcome) => (
          <li key={outcome}>{texts.outcomes[outcome](brought[outcome])}</li>
        ))}
        {came.length === 0 && <li>{texts.nothing}</li>}
      </ul>
      <Buttons>
        <button type="button" onClick={close} className={secondaryButton}>
          {texts.close}
        </button>
      </Buttons>
    </>
  );
}

const Buttons = ({ children }: { children: ReactNode }) => (
  <div className="mt-1 flex flex-wrap justify-end gap-2">{children}</div>
);
