"use client";
// What this server takes: the defaults of the contract, until it has answered.
import { useEffect, useState } from "react";
import { getLimits } from "@/client/api";
import {
  type Expires,
  expiresDefault,
  expiresValues,
  maxEncryptedBytesDefault,
  maxNormalBytesDefault,
} from "@/contract/limits";
import type { Kind } from "@/contract/paste";

export type WriteLimits = {
  maxBytes: Record<Kind, number>;
  /** Whether this server takes new normal pastes. */
  normal: boolean;
  /** How long a paste may live, and how long it does where its writer chooses nothing. */
  expires: readonly Expires[];
  expiresDefault: Record<Kind, Expires>;
};

const defaults: WriteLimits = {
  maxBytes: { encrypted: maxEncryptedBytesDefault, normal: maxNormalBytesDefault },
  normal: true,
  expires: expiresValues,
  expiresDefault,
};

export function useLimits(): WriteLimits {
  const [limits, setLimits] = useState(defaults);
  useEffect(() => {
    getLimits().then(
      ({ maxEncryptedBytes, maxNormalBytes, normal, expires, defaultExpires }) =>
        setLimits({
          maxBytes: { encrypted: maxEncryptedBytes, normal: maxNormalBytes },
          normal,
          expires,
          expiresDefault: defaultExpires,
        }),
      () => {
        // The defaults stand; where the server has set others, it says so when the paste is made.
      },
    );
  }, []);
  return limits;
}
