"use client";
// Opens an encrypted paste and keeps what its reader holds, in memory alone, so that every try after the first needs
// nothing twice. Takes over what the opener started before React; never fetches what it already has.
import { useCallback, useEffect, useRef, useState } from "react";
import { fragmentTyped, parseFragment } from "@/client/link";
import { openPaste } from "@/client/open-paste";
import type { Opening } from "@/client/opening";
import { isOlderThanSeen } from "@/client/seen-revision";
import { recallFragment, rememberFragment } from "@/client/tab-memory";
import { takeOpening } from "@/client/take-opening";
import { preloadMarkdown } from "./markdown";
import { mayStillOpen, nextView, type View } from "./view";

/** After so long a wait a person may well reload. */
const patienceMilliseconds = 1000;

/** Keeps a fragment for this tab, since the address has lost it. Where the browser forbids storage, a reload asks. */
function keepForReload(id: string, fragment: string): void {
  if (fragment !== "") rememberFragment(id, fragment).catch(() => {});
}

export function useViewer() {
  const [view, setView] = useState<View>({ step: "opening" });
  const [expiresAt, setExpiresAt] = useState<string | null>(null);
  const held = useRef({ id: "", fragment: "", password: null as string | null });

  const show = useCallback(async (opening: Promise<Opening>) => {
    const { id, fragment } = held.current;
    const patience = setTimeout(keepForReload, patienceMilliseconds, id, fragment);
    const result = await opening;
    clearTimeout(patience);
    if (result.step === "open") preloadMarkdown(result.document.text);
    setView((before) => nextView(before, result, (revision) => isOlderThanSeen(id, revision)));
    if (mayStillOpen(result)) keepForReload(id, fragment);
    if (result.step !== "open") return;
    // How long the paste lives may come later. The schemas come with that: they would hold up the page.
    import("@/client/api")
      .then(({ getPaste }) => getPaste(id))
      .then(
        (paste) => setExpiresAt(paste.expiresAt),
        () => {},
      );
  }, []);

  useEffect(() => {
    const { id, fragment, opening } = takeOpening();
    held.current = { id, fragment, password: null };
    if (fragment !== "") {
      // A link's key is remembered before any answer: a reload of a page that did not open must not forget it, or a
      // server could ask for the password alone (docs/format.md, Links).
      if (parseFragment(fragment).linkKey !== null) keepForReload(id, fragment);
      show(opening);
      return;
    }
    recallFragment(id)
      .catch(() => null)
      .then((recalled) => {
        if (recalled !== null) held.current.fragment = recalled;
        return show(recalled === null ? opening : openPaste(id, recalled));
      });
  }, [show]);

  const open = useCallback(
    (change: { fragment?: string; password?: string }) => {
      held.current = { ...held.current, ...change };
      const { id, fragment, password } = held.current;
      setView((now) => (now.step === "sealed" ? { ...now, trying: true } : { step: "opening" }));
      show(openPaste(id, fragment, password));
    },
    [show],
  );

  const enterPassword = useCallback((password: string) => open({ password }), [open]);
  const enterLink = useCallback((typed: string) => open({ fragment: fragmentTyped(typed) }), [open]);
  const retry = useCallback(() => open({}), [open]);
  const askAgain = useCallback((needs: "password" | "link") => {
    setView({ step: "sealed", needs, expiresAt: null, wrong: false, trying: false });
  }, []);
  /** The whole link that opens this paste, as far as it is held. */
  const link = useCallback(() => {
    const { id, fragment } = held.current;
    return `${location.origin}/e/${id}${fragment && `#${fragment}`}`;
  }, []);
  const id = useCallback(() => held.current.id, []);
  return { view, id, expiresAt, link, enterPassword, enterLink, retry, askAgain };
}

export type Viewer = ReturnType<typeof useViewer>;
