"use client";
// Whether the pastes that burn were read: asked of the server for those that are not known as read, once when they are
// listed, again when the page comes back into sight after a while, and when its person wants to. That one was read is
// kept, so that it is known when the server has forgotten it.
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
  /** How far each is that there is something to ask about. */
  steps: readonly ReceiptState["step"][];
  ask: () => void;
};

export function useReceipts(pastes: readonly MyPaste[]): Receipts {
  const [states, setStates] = useState<ReadonlyMap<string, ReceiptState>>(new Map());
  const wanted = useMemo(() => pastes.filter(({ burn, burnedAt }) => burn && burnedAt === null), [pastes]);
  const current = useRef({ wanted, asked: new Set<string>(), asking: false, at: 0 });

  const askAbout = useCallback(async (ids: readonly string[]) => {
    if (ids.length === 0 || current.current.asking) return;
    Object.assign(current.current, { asking: true, at: Date.now() });
    for (const id of ids) current.current.asked.add(id);
    setStates((before) => new Map([...before, ...ids.map((id) => [id, { step: "asking" }] as const)]));
    await askReceipts(ids, (id, receipt) => {
      setStates((before) => new Map(before).set(id, receipt ?? { step: "unasked" }));
      const paste = current.current.wanted.find((one) => one.id === id);
      if (receipt !== null && paste !== undefined) keep(paste, receipt);
    });
    current.current.asking = false;
  }, []);

  const ask = useCallback(() => askAbout(current.current.wanted.map(({ id }) => id)), [askAbout]);

  useEffect(() => {
    const askFresh = async () => {
      // Others may come while these are asked about.
      for (;;) {
        const fresh = current.current.wanted.map(({ id }) => id).filter((id) => !current.current.asked.has(id));
        if (fresh.length === 0 || current.current.asking) return;
        await askAbout(fresh);
      }
    };
    current.current.wanted = wanted;
    askFresh();
  }, [wanted, askAbout]);

  useEffect(() => {
    const look = () => {
      if (!document.hidden && Date.now() - current.current.at > freshMilliseconds) ask();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [ask]);

  const steps = useMemo(() => wanted.map(({ id }) => states.get(id)?.step ?? "asking"), [wanted, states]);
  return { states, steps, ask };
}

/** What the server says, and this device did not know. Where the browser forbids storage it stays unknown. */
function keep({ id, expiresAt }: MyPaste, receipt: Receipt): void {
  if (receipt.step === "read") changeMyPaste(id, { burnedAt: receipt.burnedAt }).catch(() => {});
  if (receipt.step === "unread" && receipt.expiresAt !== expiresAt)
    changeMyPaste(id, { expiresAt: receipt.expiresAt }).catch(() => {});
}
