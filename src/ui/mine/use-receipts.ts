"use client";
// What the server says of the pastes in the list. Whether those that burn were read is asked for all that are not known as
// read, once when they are listed, again when the page comes back into sight after a while, and when its person wants to.
// Whether the others are still there is asked only when its person wants to. That one was read is kept, so that it is
// known when the server has forgotten it.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { MyPaste } from "@/client/my-paste";
import { changeMyPaste } from "@/client/my-pastes";
import { askReceipts, type Receipt } from "@/client/receipt";
import type { ReceiptState } from "./entry";

/** A page that is looked at again has news after so long. */
const freshMilliseconds = 60_000;

export type Receipts = {
  /** By id; of what is not there yet, nothing is known. */
  states: ReadonlyMap<string, ReceiptState>;
  /** How far each is that was asked about, or is to be. */
  steps: readonly ReceiptState["step"][];
  /** Whether it was asked about others than those that burn. */
  asksAll: boolean;
  /** How many there are that nothing was asked about. */
  others: number;
  /** Asks again about what was asked before; only about what has no answer, where something has none. */
  ask: () => void;
  askAll: () => void;
};

export function useReceipts(pastes: readonly MyPaste[]): Receipts {
  const [states, setStates] = useState<ReadonlyMap<string, ReceiptState>>(new Map());
  const unread = useMemo(() => pastes.filter(({ burnedAt }) => burnedAt === null), [pastes]);
  const wanted = useMemo(() => unread.filter(({ id, burn }) => burn || states.has(id)), [unread, states]);
  const current = useRef({ unread, wanted, asked: new Set<string>(), asking: false, at: 0 });

  const askAbout = useCallback(async (ids: readonly string[]) => {
    if (ids.length === 0 || current.current.asking) return;
    Object.assign(current.current, { asking: true, at: Date.now() });
    for (const id of ids) current.current.asked.add(id);
    setStates((before) => new Map([...before, ...ids.map((id) => [id, { step: "asking" }] as const)]));
    await askReceipts(ids, (id, receipt) => {
      setStates((before) => new Map(before).set(id, receipt ?? { step: "unasked" }));
      const paste = current.current.unread.find((one) => one.id === id);
      if (receipt !== null && paste !== undefined) keep(paste, receipt);
    });
    current.current.asking = false;
  }, []);

  const askAll = useCallback(() => askAbout(idsOf(current.current.unread)), [askAbout]);

  useEffect(() => {
    const askFresh = async () => {
      // Others may come while these are asked about.
      for (;;) {
        const fresh = idsOf(current.current.wanted).filter((id) => !current.current.asked.has(id));
        if (fresh.length === 0 || current.current.asking) return;
        await askAbout(fresh);
      }
    };
    Object.assign(current.current, { unread, wanted });
    askFresh();
  }, [unread, wanted, askAbout]);

  useEffect(() => {
    const look = () => {
      if (!document.hidden && Date.now() - current.current.at > freshMilliseconds)
        askAbout(idsOf(current.current.unread.filter(({ burn }) => burn)));
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [askAbout]);

  const asksAll = wanted.some(({ burn }) => !burn);
  const steps = useMemo(() => {
    // One that was found out to be read was asked about, too.
    const asked = asksAll ? pastes.filter(({ id }) => states.has(id)) : wanted;
    return asked.map(({ id }) => states.get(id)?.step ?? "asking");
  }, [asksAll, pastes, wanted, states]);
  const ask = () => {
    const unasked = wanted.filter(({ id }) => states.get(id)?.step === "unasked");
    askAbout(idsOf(unasked.length > 0 ? unasked : wanted));
  };
  return {
    states,
    steps,
    asksAll,
    others: unread.length - wanted.length,
    ask,
    askAll,
  };
}

const idsOf = (pastes: readonly MyPaste[]): string[] => pastes.map(({ id }) => id);

/** What the server says, and this device did not know. Where the browser forbids storage it stays unknown. */
function keep({ id, expiresAt }: MyPaste, receipt: Receipt): void {
  if (receipt.step === "read") changeMyPaste(id, { burnedAt: receipt.burnedAt }).catch(() => {});
  if (receipt.step === "unread" && receipt.expiresAt !== expiresAt)
    changeMyPaste(id, { expiresAt: receipt.expiresAt }).catch(() => {});
}
