"use client";
// The page of a normal paste that can be read once. The server never puts its text into a page: a press claims it. Where
// it was read, and this browser has begun to, it can be gone on with.
import { useCallback, useEffect, useState } from "react";
import { sweepClaims } from "@/client/kept-claims";
import type { OpenFailureCode } from "@/client/opening";
import { type Confirm, readNormalOnce, resumedNormal } from "@/client/read-once";
import { NormalBurned, NormalFailed, NormalFrame, NormalMissing } from "../normal-closed";
import { NormalPaste } from "../normal-paste";
import { useLife } from "../use-life";
import { ByHand } from "./by-hand";
import { OncePrompt } from "./prompt";

/** Times are RFC 3339. `burnedAt` is null for as long as nobody has read it. */
type Props = { id: string; expiresAt: string | null; burnedAt: string | null };

type Shown =
  | { step: "asked"; until: string | null; failure: OpenFailureCode | null; trying: boolean }
  | { step: "read"; text: string; revision: number; confirm: Confirm }
  | { step: "failed"; failure: OpenFailureCode; burnedAt: string | null };

export function NormalOnce({ id, expiresAt, burnedAt }: Props) {
  const [shown, setShown] = useState<Shown>(
    burnedAt === null ? asked(null, null) : { step: "failed", failure: "burned", burnedAt },
  );
  useEffect(() => {
    sweepClaims().catch(() => {});
    if (burnedAt !== null) resumedNormal(id).then((until) => until !== null && setShown(asked(until, null)));
  }, [id, burnedAt]);
  const life = useLife(
    useCallback(() => id, [id]),
    shown.step === "asked" && shown.until === null ? expiresAt : null,
  );
  useEffect(() => {
    if (life.isOver) setShown((now) => (now.step === "asked" && !now.trying ? missing : now));
  }, [life.isOver]);
  const read = async (until: string | null) => {
    setShown({ step: "asked", until, failure: null, trying: true });
    const reading = await readNormalOnce(id, until);
    if (reading.step === "broken") setShown(asked(reading.until, reading.failure));
    else if (reading.step === "failed" && reading.failure === "rate-limited") setShown(asked(until, reading.failure));
    else setShown(reading);
  };
  if (shown.step === "read")
    return (
      <NormalPaste
        id={id}
        text={shown.text}
        revision={shown.revision}
        updatedAt={null}
        expiresAt={null}
        confirm={shown.confirm}
      />
    );
  if (shown.step === "asked")
    return (
      <NormalFrame life={life}>
        <OncePrompt prompt={{ ...shown, withPassword: false }} read={() => read(shown.until)}>
          {shown.until === null && <ByHand id={id} />}
        </OncePrompt>
      </NormalFrame>
    );
  if (shown.failure === "burned") return <NormalBurned burnedAt={shown.burnedAt} />;
  if (shown.failure === "not-found") return <NormalMissing />;
  return <NormalFailed failure={shown.failure} />;
}

const asked = (until: string | null, failure: OpenFailureCode | null): Shown => ({
  step: "asked",
  until,
  failure,
  trying: false,
});
const missing: Shown = { step: "failed", failure: "not-found", burnedAt: null };
