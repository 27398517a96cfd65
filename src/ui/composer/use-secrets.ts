"use client";
// What shall open a paste: the choice, and the password where one is asked for. For a new paste, and for one whose
// secrets are replaced.
import { useState } from "react";
import type { Secrets } from "@/contract/envelope";
import { lengthOf, passwordLengthSafe } from "./password-strength";
import type { Blocker } from "./texts";

/** `asks`: whether a password has a place at all, as in a normal paste it has not. `changed` is called with every change. */
export function useSecrets(asks: boolean, changed: () => void) {
  const [chosen, setChosen] = useState<Secrets>("link");
  const [typed, setTyped] = useState("");
  const [useAnyway, setUseAnyway] = useState(false);
  const asked = asks && chosen !== "link";
  const isShort = asks && chosen === "password" && isShortPassword(typed);
  return {
    chosen,
    choose: also(setChosen, changed),
    password: {
      asked,
      typed,
      type: also(setTyped, changed),
      isShort,
      useAnyway,
      setUseAnyway: also(setUseAnyway, changed),
    },
    /** As they are now; the password is empty where none is asked for. */
    wanted: { secrets: asked ? chosen : "link", password: asked ? typed : "" } satisfies Wanted,
    /** What is missing; null where nothing is. */
    findBlocker: (): PasswordBlocker | null => {
      if (asked && typed === "") return "no-password";
      return isShort && !useAnyway ? "short-password" : null;
    },
  };
}

export type SecretsChoice = ReturnType<typeof useSecrets>;
type Wanted = { secrets: Secrets; password: string };
type PasswordBlocker = Extract<Blocker, "no-password" | "short-password">;

export const isPasswordBlocker = (blocker: Blocker | null): blocker is PasswordBlocker =>
  blocker === "no-password" || blocker === "short-password";

const isShortPassword = (password: string) => password !== "" && lengthOf(password) < passwordLengthSafe;

/** Sets something, and then says that it was set. */
export const also =
  <T>(set: (value: T) => void, then: () => void) =>
  (value: T) => {
    set(value);
    then();
  };
