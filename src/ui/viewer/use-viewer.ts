"use client";
// Opens an encrypted paste and keeps what its reader holds, in memory alone, so that every try after the first needs
// nothing twice. Takes over what the opener started before React; never fetches what it already has.
import { useCallback, useEffect, useRef, useState } from "react";
import { sweepClaims } from "@/client/kept-claims";
import { fragmentTyped, parseFragment } from "@/client/link";
import { type Held, neededLinkKey, openPaste } from "@/client/open-paste";
import type { Opening } from "@/client/opening";
import { readOnce, resumed } from "@/client/read-once";
import type { OpenedPaste, OpenedRevision } from "@/client/revisions";
import { isOlderThanSeen } from "@/client/seen-revision";
import { keepForTab } from "@/client/tab-memory";
import { takeOpening } from "@/client/take-opening";
import { preloadRendered } from "./rendered";
import { useAbout } from "./use-about";
import { useRemembering } from "./use-remembering";
import { type ClaimPrompt, nextView, type View, viewAfterPress } from "./view";

export function useViewer() {
  const [view, setView] = useState<View>({ step: "opening" });
  const held = useRef<Held & { id: string }>({ id: "", fragment: "" });
  const id = useCallback(() => held.current.id, []);
  const close = useCallback(() => {
    held.current = { id: held.current.id, fragment: "" };
    setView({ step: "opening" });
  }, []);
  const remembering = useRemembering(id, close);
  const { opened, told } = remembering;
  const { about, ask } = useAbout({ id, isOpen: view.step === "open" && view.confirm === null, onSaid: told });

  const show = useCallback(
    async (opening: Promise<Opening>, remember = false) => {
      const { id } = held.current;
      const result = await resumed(id, held.current, await opening);
      if (result.step === "open") preloadRendered(result.document);
      setView((before) => nextView(before, result, (revision) => isOlderThanSeen(id, revision)));
      if (result.step !== "open") return;
      held.current.keepsake = result.keepsake;
      opened(result.keepsake, result.document, held.current.fragment, remember);
      // How long the paste lives may come later.
      ask();
    },
    [opened, ask],
  );

  useEffect(() => {
    const { id, held: recalled, opening } = takeOpening();
    held.current.id = id;
    recalled.then((holds) => {
      held.current = { id, ...holds };
      return show(opening);
    });
    recalled.then(() => sweepClaims()).catch(() => {});
  }, [show]);

  const open = useCallback(
    (change: { fragment?: string; password?: string }, remember = false) => {
      held.current = { ...held.current, ...change };
      const { id, fragment } = held.current;
      setView((now) => (now.step === "sealed" ? { ...now, trying: true } : { step: "opening" }));
      const opening = openPaste(id, held.current);
      if (change.fragment !== undefined) keepForTab(id, fragment, opening, () => {});
      show(opening, remember);
    },
    [show],
  );

  /** Reads a paste that burns, after a press of its prompt's button; `password` is null where none is asked for. */
  const read = useCallback(async (prompt: ClaimPrompt, password: string | null) => {
    if (password !== null) held.current.password = password;
    setView({ ...prompt, failure: null, trying: true });
    const reading = await readOnce(held.current.id, held.current, prompt.known, prompt.until);
    if (reading.step === "open") preloadRendered(reading.document);
    setView(viewAfterPress(prompt, reading));
  }, []);

  const enterPassword = useCallback((password: string, remember: boolean) => open({ password }, remember), [open]);
  const enterLink = useCallback(
    (typed: string, remember: boolean) => open({ fragment: fragmentTyped(typed) }, remember),
    [open],
  );
  const retry = useCallback(() => open({}), [open]);
  const askAgain = useCallback((needs: "password" | "link") => {
    setView({ step: "sealed", needs, burns: false, expiresAt: null, wrong: false, trying: false, outdated: false });
  }, []);
  /** What its revisions are opened with; of an open paste alone. */
  const paste = useCallback((): OpenedPaste => ({ id: held.current.id, keepsake: held.current.keepsake ?? null }), []);
  /** Shows what has been opened since as the current revision, in the place of what was open. */
  const showCurrent = useCallback(
    ({ document, revision, sealedAs }: OpenedRevision) => {
      const { keepsake } = held.current;
      if (!keepsake) return;
      show(Promise.resolve({ step: "open", document, revision, revisionDiffers: sealedAs !== null, keepsake }));
    },
    [show],
  );
  /** The link that opens this paste, as far as it is held. */
  const link = useCallback(() => {
    const { id, fragment } = held.current;
    return `${location.origin}/e/${id}${fragment && `#${fragment}`}`;
  }, []);
  /** Whether that link opens the paste elsewhere, too: of a remembered one the link's key is not kept. */
  const isWholeLink = useCallback(() => {
    const { fragment, keepsake } = held.current;
    const { linkKey, password } = parseFragment(fragment);
    return linkKey !== null || password !== null || !keepsake || !neededLinkKey(keepsake);
  }, []);
  const opening = { enterPassword, enterLink, read, retry, askAgain };
  return { view, id, about, paste, showCurrent, link, isWholeLink, remembering, ...opening };
}

export type Viewer = ReturnType<typeof useViewer>;
