// What the scan tells the page. By itself, so that the page has the rules only where it needs them.
import type { SecretKind } from "./texts";

export type Finding = {
  kind: SecretKind;
  /** Counted from 1. */
  line: number;
  /** Where the secret stands, in UTF-16 units. */
  start: number;
  end: number;
  /** Its first few characters, and no more of it. */
  masked: string;
};

/** What is shown and kept at most; more findings say nothing new. */
export const findingsMax = 100;
