// What the sheet shows and changes, whatever comes of it: a new paste or a revision of one.
import type { Kind } from "@/contract/paste";
import type { WrittenState } from "../use-written";

export type Writing = {
  kind: Kind;
  written: WrittenState;
  /** Of the text, in UTF-8; and how many the server takes. */
  bytes: number;
  maxBytes: number;
  /** While it is sealed and sent nothing of it can be changed. */
  busy: boolean;
};
