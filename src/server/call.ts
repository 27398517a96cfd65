// What a shell hands to the API and gets back: HTTP without a framework's objects.

export type Call = {
  method: string;
  /** As it came, still percent-encoded, without the query. */
  path: string;
  /** Without its question mark; empty where there is none. */
  query: string;
  /** The name is lower case; null where the header was not sent. */
  header(name: string): string | null;
  /** Reads the body, counting. Throws `too-large` at the first byte beyond the bound, `invalid` where it breaks off. */
  body(maxBytes: number): Promise<Uint8Array>;
  /** The socket's, for what counts by address. */
  address: string;
};

/** What an operation makes of a call: its own headers only. */
export type Outcome = {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array | string | null;
};

export type Answer = {
  status: number;
  /** Name, value, name, value: as node:http takes it without a copy. */
  headers: string[];
  body: Uint8Array | string | null;
};

export type Handle = (call: Call) => Promise<Answer>;
