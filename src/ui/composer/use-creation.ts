"use client";
// From a text to its link. What was prepared is kept until something in it changes, so that pressing again after a
// lost or stopped answer sends the very same paste, and makes one, not two.
import { useCallback, useRef, useState } from "react";
import { type CreatedPaste, type Creation, prepareEncrypted, prepareNormal } from "@/client/create-paste";
import type { Written } from "@/client/draft";
import { type CreateFailureCode, createFailureOf } from "@/client/failure";
import { inTime } from "@/client/in-time";
import { keepMyPaste, listTitle, type MyPaste } from "@/client/my-pastes";
import { isSameDocument } from "@/client/sealed-form";
import type { Secrets } from "@/contract/envelope";
import type { Life } from "@/contract/limits";
import type { Kind } from "@/contract/paste";

/** What a paste is made of. A normal one is its text alone. */
export type Draft = { document: Written; kind: Kind; secrets: Secrets; password: string; life: Required<Life> };

export type Creating =
  | { step: "writing"; failure: CreateFailureCode | null }
  | { step: "sealing" }
  /** Sealed, and on its way, until it is there or `stop` is called: then the person goes on writing. */
  | { step: "sending"; creation: Creation; stop: () => void }
  /** `kept`: whether this device keeps the paste in My pastes; false where the browser forbids storage. */
  | { step: "made"; creation: Creation; created: CreatedPaste; draft: Draft; kept: Promise<boolean> };

const keptMilliseconds = 300;

export function useCreation() {
  const [creating, setCreating] = useState<Creating>({ step: "writing", failure: null });
  const prepared = useRef<{ draft: Draft; creation: Creation } | null>(null);

  /** Whether it was made. */
  const create = useCallback(async (draft: Draft): Promise<boolean> => {
    setCreating({ step: "sealing" });
    const stopping = new AbortController();
    try {
      if (prepared.current === null || !isSame(prepared.current.draft, draft)) {
        prepared.current = { draft, creation: await prepare(draft) };
      }
      const { creation } = prepared.current;
      setCreating({ step: "sending", creation, stop: () => stopping.abort() });
      const created = await creation.send(globalThis.fetch, stopping.signal);
      const kept = keepMyPaste(myPasteOf(created, draft)).then(
        () => true,
        () => false,
      );
      // A page that is left as soon as the link stands there has lost nothing; a storage that hangs holds up no link.
      await inTime(() => kept, keptMilliseconds).catch(() => {});
      setCreating({ step: "made", creation, created, draft, kept });
      return true;
    } catch (error) {
      if (stopping.signal.aborted) {
        setCreating({ step: "writing", failure: null });
        return false;
      }
      const failure = createFailureOf(error);
      // Another try under a taken address would meet the same answer.
      if (failure === "conflict") prepared.current = null;
      setCreating({ step: "writing", failure: failure ?? "internal" });
      if (failure === null) reportError(error);
      return false;
    }
  }, []);

  const dismiss = useCallback(() => {
    setCreating((now) => (now.step === "writing" && now.failure ? { step: "writing", failure: null } : now));
  }, []);
  return { creating, create, dismiss };
}

const prepare = ({ document, kind, secrets, password, life }: Draft): Promise<Creation> =>
  kind === "normal"
    ? prepareNormal(document.text, life)
    : prepareEncrypted(document, secrets, password === "" ? null : password, life);

const isSame = (a: Draft, b: Draft): boolean =>
  a.kind === b.kind &&
  a.secrets === b.secrets &&
  a.password === b.password &&
  a.life.expires === b.life.expires &&
  a.life.burn === b.life.burn &&
  isSameDocument(a.document, b.document);

/** What this device keeps of it. A password is not among that. */
function myPasteOf({ paste, link, editToken }: CreatedPaste, { document, kind, secrets }: Draft): MyPaste {
  const { id, createdAt, expiresAt, burn } = paste;
  const encrypted = kind === "encrypted";
  return {
    id,
    kind,
    role: "made",
    title: encrypted ? listTitle(document) : "",
    secrets: encrypted ? secrets : null,
    fragment: link.split("#")[1] ?? "",
    editToken,
    createdAt,
    expiresAt,
    burn,
    burnedAt: null,
  };
}
