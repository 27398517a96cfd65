"use client";
// Everything that the write page knows: what is typed, what protects it, and how far the link is.
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Written } from "@/client/draft";
import type { Secrets } from "@/contract/envelope";
import type { Kind } from "@/contract/paste";
import { bytesOf } from "@/ui/parts/format";
import { lengthOf, passwordLengthSafe } from "./password-strength";
import type { Finding } from "./scan/finding";
import { useScan } from "./scan/use-scan";
import type { Blocker } from "./texts";
import { useCreation } from "./use-creation";
import { useDraft } from "./use-draft";
import { useLimits } from "./use-limits";

export type Composer = ReturnType<typeof useComposer>;

export function useComposer(
  field: RefObject<HTMLTextAreaElement | null>,
  passwordField: RefObject<HTMLInputElement | null>,
) {
  const [document, setDocument] = useState<Written>({ text: "" });
  const { text } = document;
  const [kind, setKind] = useState<Kind>("encrypted");
  const [secrets, setSecrets] = useState<Secrets>("link");
  const [password, setPassword] = useState("");
  const [useAnyway, setUseAnyway] = useState(false);
  const [blocker, setBlocker] = useState<Blocker | null>(null);
  const limits = useLimits();
  const draft = useDraft(field, setDocument);
  const { creating, create: send, dismiss } = useCreation(draft.forget);
  const scan = useScan(text, kind === "normal");
  const findings = useRef<HTMLElement>(null);
  const sending = useRef(false);

  // What was typed before React came is in the field, and nowhere else.
  const { keep } = draft;
  useEffect(() => {
    const typed = field.current?.value;
    if (typed) {
      setDocument({ text: typed });
      keep({ text: typed });
    }
    if (matchMedia("(pointer: fine)").matches) field.current?.focus();
  }, [field, keep]);

  const changed = useCallback(() => {
    setBlocker(null);
    dismiss();
  }, [dismiss]);

  useEffect(() => {
    if (blocker === "secrets") findings.current?.focus();
  }, [blocker]);

  const asksPassword = kind === "encrypted" && secrets !== "link";
  const bytes = bytesOf(text);
  const maxBytes = limits.maxBytes[kind];
  const isShort = kind === "encrypted" && secrets === "password" && isShortPassword(password);

  const findBlocker = (): Blocker | null => {
    if (text === "") return "empty";
    if (bytes > maxBytes) return "too-large";
    if (asksPassword && password === "") return "no-password";
    if (isShort && !useAnyway) return "short-password";
    return null;
  };

  const create = async (publiclyAnyway: boolean) => {
    if (sending.current) return;
    const found = findBlocker();
    setBlocker(found);
    if (found !== null) {
      (found === "no-password" || found === "short-password" ? passwordField : field).current?.focus();
      return;
    }
    sending.current = true;
    const checked = kind === "normal" ? await scan.check(text, publiclyAnyway) : "clear";
    if (checked === "clear") {
      await send({ document, kind, secrets: asksPassword ? secrets : "link", password: asksPassword ? password : "" });
    } else {
      setBlocker(checked);
    }
    sending.current = false;
  };

  return {
    document,
    text: {
      bytes,
      maxBytes,
      restored: draft.restored,
      type: (typed: string) => {
        const written = { ...document, text: typed };
        setDocument(written);
        draft.keep(written);
        changed();
      },
      discard: () => {
        if (field.current) field.current.value = "";
        setDocument({ text: "" });
        draft.forget();
        field.current?.focus();
      },
    },
    kind: { chosen: kind, choose: also(setKind, changed), normalAllowed: limits.normal, keptFor: limits.expires[kind] },
    secrets: { chosen: secrets, choose: also(setSecrets, changed) },
    password: {
      asked: asksPassword,
      typed: password,
      type: also(setPassword, changed),
      isShort,
      useAnyway,
      setUseAnyway: also(setUseAnyway, changed),
    },
    scan: {
      findings: scan.findings,
      region: findings,
      /** Selects a part of the text, and brings it into sight. */
      goTo: ({ start, end }: Finding) => {
        field.current?.blur();
        field.current?.setSelectionRange(start, end);
        field.current?.focus();
      },
      postAnyway: () => create(true),
    },
    blocker,
    creating,
    create: () => create(false),
  };
}

const isShortPassword = (password: string) => password !== "" && lengthOf(password) < passwordLengthSafe;

const also =
  <T>(set: (value: T) => void, then: () => void) =>
  (value: T) => {
    set(value);
    then();
  };
