// Stands in for what Streamdown imports and whole, judged texts never use (next.config.ts, resolveAlias), which is a
// third of its bytes: rehype-raw, remend, rehype-harden, tailwind-merge.

/** rehype-raw; the real work is `raw-html.ts`, by need. It stays in the list: without it Streamdown shows tags as text. */
export default function rehypeRaw() {
  return undefined;
}

/** remend: completes what is still being streamed in. */
export const INCOMPLETE_IMAGE_PLACEHOLDER = "";

/** rehype-harden: judges addresses, as `schema.ts` does. */
export const harden = rehypeRaw;

/** tailwind-merge: its classes mean nothing here. */
export const twMerge = (classes: string): string => classes;
