"use client";
// What opens the paste, and the way from there to fresh secrets. They are kept on this device before they are sent: if
// the answer is lost, and the page with it, the next one that opens here finds them.
import { useCallback, useEffect, useRef, useState } from "react";
import type { Written } from "@/client/draft";
import { pendingOf } from "@/client/edit-draft";
import { type PreparedSecrets, prepareNewSecrets } from "@/client/edit-paste";
import { openVersion } from "@/client/open-version";
import type { Keepsake } from "@/client/opening";
import type { Secrets } from "@/contract/envelope";
import { rememberSecrets } from "./remember";
import type { EditDraftKeeper } from "./use-edit-draft";
import { useSaving } from "./use-saving";
import type { Saved, Start } from "./version";

/** The link of fresh secrets, as the page shows it once. */
export type NewLink = {
  secrets: Secrets;
  fragment: string;
  /** The same with the password in it, of a paste that a password alone opens; null where that is not known any more. */
  fragmentWithPassword: string | null;
  /** As it was typed; null where none is needed, or where it was typed before a reload. */
  password: string | null;
  /** Whether it was made by a call whose answer got lost. */
  recovered: boolean;
  /** Whether My pastes has it. */
  kept: boolean;
};

type Fresh = Pick<PreparedSecrets, "secrets" | "fragment" | "fragmentWithPassword"> & { keepsake: Keepsake };
type How = { password: string | null; recovered: boolean; expiresAt: string | null };

/** `onReplaced` is called once the paste opens with fresh secrets, with the revision that they came with. */
export function useReplacing(start: Start, draft: EditDraftKeeper, onReplaced: (version: Saved) => void) {
  const { kind, id, editToken, recovered, version } = start;
  const [opens, setOpens] = useState({ fragment: start.fragment, keepsake: version.keepsake });
  const [newLink, setNewLink] = useState<NewLink | null>(null);
  const saving = useSaving<PreparedSecrets>();
  const latest = useRef(onReplaced);
  useEffect(() => {
    latest.current = onReplaced;
  });

  const adopt = useCallback(
    async (fresh: Fresh, version: Saved, { password, recovered, expiresAt }: How) => {
      const { keepsake, ...link } = fresh;
      setOpens({ fragment: link.fragment, keepsake });
      // Before the draft is forgotten, which has held the link until now.
      const kept = await rememberSecrets({ id, expiresAt }, { ...fresh, editToken });
      setNewLink({ ...link, password, recovered, kept });
      latest.current(version);
    },
    [id, editToken],
  );

  const isTold = useRef(false);
  useEffect(() => {
    if (isTold.current || recovered === null || version.keepsake === null) return;
    isTold.current = true;
    const { secrets, fragment } = recovered;
    const fresh = { secrets, fragment, fragmentWithPassword: null, keepsake: version.keepsake };
    adopt(fresh, version, { password: null, recovered: true, expiresAt: null });
  }, [recovered, version, adopt]);

  return {
    opens,
    newLink,
    underway: saving.underway,
    failure: saving.failure,
    dismiss: saving.dismiss,
    /** `over` is the number of the revision that it is written over; what it came to is told, but for success. */
    replace: async (document: Written, over: number, secrets: Secrets, typed: string) => {
      const password = typed === "" ? null : typed;
      const sent = await saving.send(
        JSON.stringify([document, over, secrets, password]),
        () => prepareNewSecrets(document, secrets, password, { id, editToken, revision: over }),
        (ready) => draft.keepPending(document, over, pendingOf(ready)),
      );
      if (sent.step === "saved") {
        const { revision, expiresAt } = sent.paste;
        await adopt(sent.prepared, { revision, document }, { password, recovered: false, expiresAt });
      }
      return sent;
    },
    /** The paste opens no more with what this page has. Whether it was this page that changed that, and its answer got lost. */
    findReplaced: async (): Promise<boolean> => {
      const fresh = saving.last();
      if (fresh === null) return false;
      const opening = await openVersion(kind, id, { fragment: "", keepsake: fresh.keepsake });
      if (opening.step !== "open") return false;
      await adopt(fresh, opening, { password: null, recovered: true, expiresAt: null });
      return true;
    },
  };
}
