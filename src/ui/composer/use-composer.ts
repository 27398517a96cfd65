"use client";
// Everything that the write page knows: what is typed, what protects it, and how far the link is.
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Expires } from "@/contract/limits";
import type { Kind } from "@/contract/paste";
import { bytesOf } from "@/ui/parts/format";
import { useLeaveQuestion } from "@/ui/parts/use-leave-question";
import type { EditorHandle } from "./editor/editor-handle";
import type { Finding } from "./scan/finding";
import { useScan } from "./scan/use-scan";
import type { Writing } from "./sheet/writing";
import type { Blocker } from "./texts";
import { useCreation } from "./use-creation";
import { useDraft } from "./use-draft";
import { useLimits } from "./use-limits";
import { also, isPasswordBlocker, useSecrets } from "./use-secrets";
import { useWritten } from "./use-written";

export type Composer = ReturnType<typeof useComposer>;

export function useComposer(editor: RefObject<EditorHandle | null>, passwordField: RefObject<HTMLInputElement | null>) {
  const [kind, setKind] = useState<Kind>("encrypted");
  // Null is what the server has for the kind, whatever the kind comes to be.
  const [expires, setExpires] = useState<Expires | null>(null);
  const [burn, setBurn] = useState(false);
  const [blocker, setBlocker] = useState<Blocker | null>(null);
  const limits = useLimits();
  const { creating, create: send, dismiss } = useCreation();
  const sending = useRef(false);

  const changed = useCallback(() => {
    setBlocker(null);
    dismiss();
  }, [dismiss]);
  const secrets = useSecrets(kind === "encrypted", changed);
  const draft = useDraft({
    isUntouched: () => written.isUntouched(),
    onRestored: (document) => written.show(document),
  });
  const written = useWritten(editor, null, (document) => {
    draft.keep(document);
    changed();
  });
  const { document } = written;
  useLeaveQuestion(draft.unkept && document.text !== "" && creating.step !== "made");
  const scan = useScan(document.text, kind === "normal");
  const findings = useRef<HTMLElement>(null);

  // What stands on the page now, for who has waited meanwhile.
  const standing = useRef({ kind, text: document.text });
  useEffect(() => {
    standing.current = { kind, text: document.text };
  }, [kind, document.text]);

  useEffect(() => {
    if (blocker === "secrets") findings.current?.focus();
  }, [blocker]);

  const life = { expires: expires ?? limits.expiresDefault[kind], burn };
  const bytes = bytesOf(document.text);
  const maxBytes = limits.maxBytes[kind];

  const findBlocker = (): Blocker | null => {
    if (document.text === "") return "empty";
    if (bytes > maxBytes) return "too-large";
    return secrets.findBlocker();
  };

  const create = async (publiclyAnyway: boolean) => {
    if (sending.current) return;
    const found = findBlocker();
    setBlocker(found);
    if (found !== null) {
      (isPasswordBlocker(found) ? passwordField : editor).current?.focus();
      return;
    }
    sending.current = true;
    try {
      await createUnlessSecret(publiclyAnyway);
    } finally {
      sending.current = false;
    }
  };

  const createUnlessSecret = async (publiclyAnyway: boolean) => {
    const checked = kind === "normal" ? await scan.check(document.text, publiclyAnyway) : "clear";
    // The person went on while the rules were loaded, perhaps to encrypt it: what they pressed for is no more.
    if (standing.current.kind !== kind || standing.current.text !== document.text) return;
    if (checked !== "clear") {
      setBlocker(checked);
      return;
    }
    const made = await send({
      document: kind === "normal" ? { text: document.text } : written.sealed(),
      kind,
      ...secrets.wanted,
      life,
    });
    if (made) draft.forget();
  };

  return {
    writing: { kind, written, bytes, maxBytes, busy: creating.step !== "writing" } satisfies Writing,
    draft: {
      ...draft,
      discard: () => {
        written.clear();
        draft.forget();
      },
    },
    kind: { chosen: kind, choose: also(setKind, changed), normalAllowed: limits.normal },
    life: {
      ...life,
      values: limits.expires,
      chooseExpires: also(setExpires, changed),
      setBurn: also(setBurn, changed),
    },
    secrets,
    scan: {
      findings: scan.findings,
      region: findings,
      /** Selects a part of the text, and brings it into sight. */
      goTo: ({ start, end }: Finding) => written.select(start, end),
      postAnyway: () => create(true),
    },
    blocker,
    creating,
    create: () => create(false),
  };
}
