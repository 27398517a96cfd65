"use client";
// From an address to a paste that can be edited: whose it is, what opens it, what of it is still a draft. What an edit
// link said, and what was entered, is in memory and in the tab's own, and in no address.
//
//   opening ──▶ open ──▶ deleted
//      │  ▲
//      ▼  │ edit link, link, password
//   unowned, sealed, failed        burns: it is not opened, and can be deleted still
import { useCallback, useEffect, useRef, useState } from "react";
import { type EditDraft, editDraftsOf, type PendingSecrets } from "@/client/edit-draft";
import { idOfEditToken } from "@/client/edit-token";
import { forgetPaste, recallPaste, rememberPaste } from "@/client/keepsake";
import { formatEditFragment, fragmentTyped, parseEditFragment } from "@/client/link";
import { findMyPaste, noteOpened } from "@/client/my-pastes";
import type { Held } from "@/client/open-paste";
import { openVersion, openWithPending, type VersionOpening } from "@/client/open-version";
import type { OpenFailureCode } from "@/client/opening";
import { isOlderThanSeen } from "@/client/seen-revision";
import { keepEditForTab, recallFragment } from "@/client/tab-memory";
import { takeEditing } from "@/client/take-editing";
import { idPattern } from "@/contract/id";
import type { Kind } from "@/contract/paste";
import { nextView, type View } from "@/ui/viewer/view";
import type { UnownedProblem } from "./texts";
import type { Start } from "./version";

export type EditView =
  | { step: "opening" }
  /** Nothing says that this person may edit it. */
  | { step: "unowned"; problem: { is: UnownedProblem } | null }
  | Extract<View, { step: "sealed"; needs: "password" | "link" }>
  | Extract<VersionOpening, { step: "burns" }>
  | { step: "open"; start: Start }
  | { step: "failed"; failure: OpenFailureCode; burnedAt: string | null }
  | { step: "deleted" };

type Holding = Held & { kind: Kind; id: string; editToken: string; recovered: PendingSecrets | null };

export function useEditPage() {
  const [view, setView] = useState<EditView>({ step: "opening" });
  const [kind, setKind] = useState<Kind | null>(null);
  const held = useRef<Holding>({ kind: "encrypted", id: "", editToken: "", fragment: "", recovered: null });
  const draft = useRef<EditDraft | null>(null);

  const show = useCallback((opening: VersionOpening) => {
    const { kind, id, editToken, fragment, recovered } = held.current;
    if (opening.step === "open") {
      const { step: _, ...version } = opening;
      const isOlder = isOlderThanSeen(id, version.revision);
      setView({
        step: "open",
        start: { kind, id, editToken, fragment, version, isOlder, draft: draft.current, recovered },
      });
    } else if (opening.step === "burns") setView(opening);
    // Which link is meant is the first question here: it is asked at once.
    else if (opening.step === "failed" && opening.failure === "wrong-key")
      setView({
        step: "sealed",
        needs: "link",
        burns: false,
        expiresAt: null,
        wrong: true,
        trying: false,
        outdated: false,
      });
    else
      setView((before) => {
        const next = nextView(before.step === "sealed" ? before : { step: "opening" }, opening, () => false);
        return next.step === "open" || (next.step === "sealed" && next.needs === "claim") ? before : next;
      });
  }, []);

  /** Opens it with what is held; with secrets that were on their way, where they turn out to be its own. */
  const open = useCallback(
    async (remember = false) => {
      const { kind, id, recovered } = held.current;
      const pending = draft.current?.pending ?? null;
      if (kind === "encrypted" && pending !== null && recovered === null) {
        const opening = await openWithPending(id, pending);
        if (opening !== null) {
          held.current = { ...held.current, fragment: pending.fragment, keepsake: null, recovered: pending };
          return show(opening);
        }
      }
      const opening = await openVersion(kind, id, held.current);
      if (remember && opening.step === "open" && opening.keepsake !== null)
        await rememberPaste(id, opening.keepsake, null).catch(() => {});
      if (opening.step === "open" && opening.keepsake !== null) {
        const { document, keepsake } = opening;
        const { fragment } = held.current;
        noteOpened({ id, document, head: keepsake.head, fragment, said: null }).catch(() => {});
      }
      show(opening);
    },
    [show],
  );

  /** Whoever holds the paste's edit token owns it; which one that is, its id says. */
  const own = useCallback(
    async (editToken: string, fragment: string) => {
      const { id, kind } = held.current;
      if ((await idOfEditToken(editToken)) !== id) return setView({ step: "unowned", problem: { is: "other-paste" } });
      setView({ step: "opening" });
      draft.current = await editDraftsOf(id)
        .restore()
        .catch(() => null);
      const keepsake = kind === "encrypted" ? await recallPaste(id).catch(() => null) : null;
      held.current = { ...held.current, editToken, fragment, keepsake };
      await open();
    },
    [open],
  );

  useEffect(() => {
    const { kind, id, said: saying } = takeEditing();
    setKind(kind);
    held.current.kind = kind;
    held.current.id = id;
    const fail = (failure: OpenFailureCode) => setView({ step: "failed", failure, burnedAt: null });
    const begin = async () => {
      if (!idPattern.test(id)) return fail("malformed-link");
      if (globalThis.crypto?.subtle === undefined) return fail("no-web-crypto");
      const said = await saying;
      const mine = await findMyPaste(id).catch(() => null);
      const editToken = said.editToken ?? mine?.editToken ?? null;
      const fragment = said.fragment || mine?.fragment || ((await recallFragment(id).catch(() => null)) ?? "");
      held.current.fragment = fragment;
      if (editToken === null) setView({ step: "unowned", problem: null });
      else await own(editToken, fragment);
    };
    begin();
  }, [own]);

  /** Takes the whole edit link, or what stands in it behind `#`. */
  const enterEditLink = useCallback(
    async (typed: string) => {
      const said = parseEditFragment(fragmentTyped(typed));
      if (said.editToken === null)
        return setView({ step: "unowned", problem: { is: typed.trim() ? "no-token" : "empty" } });
      const fragment = said.fragment || held.current.fragment;
      await keepEditForTab(held.current.id, formatEditFragment(said.editToken, fragment));
      await own(said.editToken, fragment);
    },
    [own],
  );
  const tryAgain = useCallback(() => {
    setView((now) => (now.step === "sealed" ? { ...now, trying: true } : { step: "opening" }));
  }, []);
  const enterLink = useCallback(
    async (typed: string, remember: boolean) => {
      const behind = fragmentTyped(typed);
      // An edit link says the paste's own fragment, too.
      const said = parseEditFragment(behind);
      const fragment = said.editToken === null ? behind : said.fragment;
      held.current = { ...held.current, fragment };
      tryAgain();
      await keepEditForTab(held.current.id, formatEditFragment(held.current.editToken, fragment));
      await open(remember);
    },
    [open, tryAgain],
  );
  const enterPassword = useCallback(
    (password: string, remember: boolean) => {
      held.current = { ...held.current, password };
      tryAgain();
      return open(remember);
    },
    [open, tryAgain],
  );
  const retry = useCallback(() => {
    tryAgain();
    return open();
  }, [open, tryAgain]);
  /** Drops what this device remembers of the paste: it is asked for as on one that never saw it. */
  const forget = useCallback(async () => {
    await forgetPaste(held.current.id).catch(() => {});
    location.reload();
  }, []);

  return {
    view,
    kind,
    holding: useCallback(() => held.current, []),
    /** What was written for it and not saved; null where nothing was. */
    draft: useCallback(() => draft.current?.document ?? null, []),
    ...{ enterEditLink, enterLink, enterPassword, retry, forget },
    showDeleted: useCallback(() => setView({ step: "deleted" }), []),
  };
}

export type EditPageState = ReturnType<typeof useEditPage>;
