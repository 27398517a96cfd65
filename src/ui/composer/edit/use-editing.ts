"use client";
// Everything that an open edit page knows: what is written over which revision, and how far saving is.
//
//   writing ──▶ sending ──▶ saved ──▶ writing on, over the revision that this made
//      ▲           │
//      │           ├─ 412 ─▶ theirs is fetched ─▶ compared ─▶ mine over it │ theirs │ on with mine, theirs beside
//      └───────────┤                              (a further 412 compares again)
//                  └─ gone, or other secrets ─▶ the text stays, and can become a new paste
import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { handOver, type Written } from "@/client/draft";
import { type PreparedRevision, prepareNormalRevision, prepareRevision } from "@/client/edit-paste";
import { openVersion } from "@/client/open-version";
import type { Secrets } from "@/contract/envelope";
import { bytesOf } from "@/ui/parts/format";
import type { EditorHandle } from "../editor/editor-handle";
import type { Writing } from "../sheet/writing";
import { useLimits } from "../use-limits";
import { useWritten } from "../use-written";
import { rememberRevision } from "./remember";
import type { EditBlocker, GoneWhileEditing } from "./texts";
import { useEditDraft } from "./use-edit-draft";
import { useNewest } from "./use-newest";
import { usePublicCheck } from "./use-public-check";
import { useReplacing } from "./use-replacing";
import { type Sent, useSaving } from "./use-saving";
import { beginningOf, formOf, isChangedFrom, isUnchanged, type Saved, type Start, type Version } from "./version";

/** What is said at the foot of the text, until the person goes on. */
export type EditNotice =
  | { step: "restored" | "saved" | "unchanged" | "not-handed-over" | "older-destroyed" }
  /** Theirs took the place of `mine`, which is kept aside until `forget` is called. */
  | { step: "taken"; mine: Written; forget: (() => Promise<void>) | null };

/** What stands on the sheet in the place of the text. */
export type Cover = "compare" | "secrets" | "new-link" | null;

export type Editing = ReturnType<typeof useEditing>;

export function useEditing(start: Start, editor: RefObject<EditorHandle | null>) {
  const { kind, id, editToken } = start;
  const [begin] = useState(() => beginningOf(start));
  const [base, setBase] = useState(begin.base);
  /** What somebody else saved, once the person has seen it beside their own. */
  const [theirs, setTheirs] = useState<Version | null>(null);
  const [cover, setCover] = useState<Cover>(null);
  const [notice, setNotice] = useState<EditNotice | null>(begin.restored ? { step: "restored" } : null);
  const [blocker, setBlocker] = useState<EditBlocker | null>(null);
  const [gone, setGone] = useState<GoneWhileEditing | null>(null);
  const [fetching, setFetching] = useState(false);
  /** What went out and was not answered: revisions may have come of it. */
  const [unheard, setUnheard] = useState<readonly Saved[]>([]);
  const working = useRef(false);
  const limits = useLimits();
  const saving = useSaving<PreparedRevision>();
  const draft = useEditDraft(start);

  const written = useWritten(editor, begin.shown, (document) => {
    draft.keep(document, base);
    setBlocker(null);
    dismiss();
    setNotice((now) => (now?.step === "restored" || now?.step === "taken" ? now : null));
  });
  const isChanged = isChangedFrom(kind, base, written.document);
  /** The paste cannot be saved to any more: its text is what matters now. */
  const lose = (why: GoneWhileEditing) => {
    setGone(why);
    setCover(null);
  };
  const newest = useNewest({ kind, id, isQuiet: () => working.current, onGone: lose });
  const check = usePublicCheck(kind, written, setBlocker);
  const replacing = useReplacing(start, draft, (version) => {
    settleOn(version, null);
    setCover("new-link");
    rememberRevision({ id, kind, revision: version.revision }, version.document);
  });
  const { opens } = replacing;
  const dismiss = () => {
    saving.dismiss();
    replacing.dismiss();
  };

  /** As it is saved. */
  const sealed = (): Written => (kind === "normal" ? { text: written.newest().text } : written.sealed());

  /** The paste is as it was saved: from here on that is written over. */
  const settleOn = ({ revision, document }: Saved, said: EditNotice | null) => {
    const next = { revision, document: formOf(kind, document) };
    setBase(next);
    setTheirs(null);
    setCover(null);
    setUnheard([]);
    setNotice(said);
    draft.settle(written.newest(), next);
  };

  /** What somebody else saved; null where the page already says why there is nothing to show. */
  const fetchTheirs = async (): Promise<Version | null> => {
    setFetching(true);
    const opening = await openVersion(kind, id, { fragment: "", keepsake: opens.keepsake })
      .finally(newest.look)
      .finally(() => setFetching(false));
    if (opening.step === "open") {
      if (opening.revision > base.revision) return opening;
      // A server that has moved on, and has nothing newer, contradicts itself.
      saving.fail("internal");
    } else if (opening.step === "sealed") {
      if (await replacing.findReplaced()) return null;
      // From before a reload: another one opens the page with what is on its way, and the draft comes along.
      if (draft.hasPending()) location.reload();
      else lose("other-secrets");
    } else if (opening.step === "failed" && (opening.failure === "not-found" || opening.failure === "burned"))
      lose(opening.failure);
    else saving.fail("conflict");
    return null;
  };

  /** A revision is there that is not the one that this page has written over. */
  const meet = async (document: Written) => {
    const version = await fetchTheirs();
    if (version === null) return;
    const form = formOf(kind, version.document);
    if (isUnchanged(kind, form, document)) settleOn(version, { step: "saved" });
    // It was this page's own, and its answer got lost: what was typed since goes on top.
    else if (unheard.some((one) => one.revision === version.revision && isUnchanged(kind, form, one.document))) {
      settleOn(version, null);
      await send(document, version.revision);
    } else {
      setTheirs(version);
      setCover("compare");
    }
  };

  const settle = async (sent: Sent<PreparedRevision>, document: Written) => {
    if (sent.step === "gone") lose(sent.why);
    if (sent.step === "conflict") await meet(document);
  };

  const send = async (document: Written, over: number) => {
    const basis = { id, editToken, revision: over };
    const { fragment, keepsake } = opens;
    const sent = await saving.send(JSON.stringify([document, over, fragment]), async () =>
      keepsake === null ? prepareNormalRevision(document.text, basis) : prepareRevision(document, basis, keepsake),
    );
    if (sent.step === "failed" || sent.step === "stopped")
      setUnheard((before) => [...before, { revision: over + 1, document }]);
    if (sent.step !== "saved") return settle(sent, document);
    newest.know(sent.paste);
    settleOn({ revision: sent.paste.revision, document }, { step: "saved" });
    // Not waited for: who saves again at once must be heard.
    rememberRevision(sent.paste, document);
  };

  /** One thing at a time. */
  const alone = async (work: () => Promise<void> | void) => {
    if (working.current) return;
    working.current = true;
    dismiss();
    try {
      await work();
    } finally {
      working.current = false;
    }
  };

  const bytes = bytesOf(written.document.text);
  const maxBytes = limits.maxBytes[kind];
  /** Says what is in the way, and shows the text that it is about. */
  const isSavable = (): boolean => {
    const found = bytes === 0 ? "empty" : bytes > maxBytes ? "too-large" : null;
    setBlocker(found);
    if (found !== null) showText();
    return found === null;
  };
  const showText = () => {
    flushSync(() => {
      setCover(null);
      dismiss();
    });
    editor.current?.focus();
  };

  const take = async (version: Version) => {
    const mine = written.newest();
    const forget = isChanged ? await draft.setAside(mine, base.revision) : null;
    written.show(formOf(kind, version.document));
    settleOn(version, isChanged ? { step: "taken", mine, forget } : null);
    showText();
  };

  const underway = saving.underway ?? replacing.underway ?? (fetching ? ({ step: "fetching" } as const) : null);
  /** A revision that is newer than what is written over; what this page sent itself, and has heard nothing of, is not. */
  const seen = Math.max(newest.paste?.revision ?? 0, begin.theirs?.revision ?? 0, theirs?.revision ?? 0);
  const newer = seen > base.revision && !unheard.some(({ revision }) => revision === seen) ? seen : null;
  return {
    ...{
      kind,
      id,
      editToken,
      base,
      theirs,
      newer,
      isChanged,
      cover,
      setCover,
      notice,
      setNotice,
      blocker,
      gone,
      check,
    },
    writing: { kind, written, bytes, maxBytes, busy: underway !== null } satisfies Writing,
    underway,
    failure: saving.failure ?? replacing.failure,
    newest,
    unkept: draft.unkept,
    fragment: opens.fragment,
    keepsake: opens.keepsake,
    newLink: replacing.newLink,
    /** Over the revision that the person has seen last. */
    save: (publiclyAnyway = false) =>
      alone(async () => {
        if (!isSavable()) return;
        if (theirs === null && !isChanged) return setNotice({ step: "unchanged" });
        const document = sealed();
        if (await check.isClear(document.text, publiclyAnyway)) await send(document, (theirs ?? base).revision);
        else setCover(null);
      }),
    replaceSecrets: (secrets: Secrets, password: string) =>
      alone(async () => {
        if (!isSavable()) return;
        const document = sealed();
        const sent = await replacing.replace(document, base.revision, secrets, password);
        if (sent.step === "saved") newest.know(sent.paste);
        else await settle(sent, document);
      }),
    take: (version: Version) => alone(() => take(version)),
    /** Fetches what somebody else saved, and shows it beside what is written here; takes it, where nothing is. */
    compare: () =>
      alone(async () => {
        const version = await fetchTheirs();
        if (version === null) return;
        if (!isChanged) return take(version);
        if (isUnchanged(kind, formOf(kind, version.document), sealed())) return settleOn(version, null);
        setTheirs(version);
        setCover("compare");
      }),
    showText,
    bringBack: ({ mine, forget }: Extract<EditNotice, { step: "taken" }>) => {
      written.replace(mine);
      forget?.().catch(() => {});
      setNotice(null);
    },
    discard: () => {
      const version = begin.theirs ?? { ...base, document: base.document ?? begin.shown };
      written.show(formOf(kind, version.document));
      settleOn(version, null);
      showText();
    },
    fork: () =>
      handOver(sealed()).then(
        async () => {
          if (gone !== null) await draft.forget();
          location.assign("/");
        },
        () => setNotice({ step: "not-handed-over" }),
      ),
  };
}
