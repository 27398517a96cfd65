// The document: what is inside an envelope. (stub)
/** The plaintext inside an envelope (SPEC §3). `text` is required, may be empty. */
export type Document = {
  text: string;
  title?: string;
  name?: string;
  format?: "markdown" | "plain" | "code";
  language?: string;
  revision?: number;
};
