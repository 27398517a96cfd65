// The shapes of the two files of cases beside this one.
import type { Document } from "../document";

type Sealed = { name: string; id: string; linkKey: string | null; password: string | null; envelope: string };

export type EnvelopeVectors = {
  padme: [length: number, padded: number][];
  opens: (Sealed & {
    iv: string;
    salt: string | null;
    iterations: number;
    encoding: 0 | 1;
    document: Document;
    readToken: string;
    readVerifier: string;
  })[];
  fails: (Sealed & { code: string })[];
  bounds: { name: string; id: string; linkKey: string; envelope: string; textLength: number | null; code: string | null }[];
  names: [name: string, kept: boolean][];
  formats: [written: string, read: string][];
  classic: { text: string; password: string; blob: string }[];
};

export type LinkVectors = {
  ids: { editToken: string; editVerifier: string; id: string }[];
  read: { fragment: string; linkKey?: string | null; password?: string; options?: string[] }[];
  write: { password: string; fragment: string }[];
};
