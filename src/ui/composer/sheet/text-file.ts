// A file that somebody drops or chooses, as the text that it holds, byte for byte; or why it holds none.

/** `unread`: the browser cannot read it, because it is a folder, or gone. */
export type Refusal = "empty" | "binary" | "too-large" | "unread";

/** Nothing of a file over `maxBytes` is read. A byte order mark and all line ends stay in the text. */
export async function textOfFile(file: Blob, maxBytes: number): Promise<{ text: string } | { refusal: Refusal }> {
  if (file.size > maxBytes) return { refusal: "too-large" };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { refusal: "unread" };
  }
  if (bytes.byteLength === 0) return { refusal: "empty" };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? { refusal: "binary" } : { text };
  } catch {
    return { refusal: "binary" };
  }
}
