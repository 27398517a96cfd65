// Stands in for what Streamdown imports and never uses here (next.config.ts, resolveAlias), which is two thirds of its
// bytes: a text is parsed and judged in a worker, and Streamdown gets whole trees (`slice.tsx`).
import type { Processor } from "unified";

/** remark-parse, remark-gfm, remark-rehype, rehype-raw, rehype-sanitize: a parser that finds nothing, or no plugin. */
export default function nothing(this: Processor | undefined) {
  if (this) this.parser = () => ({ type: "root", children: [] });
}

/** rehype-sanitize: judges elements, as `parsing/schema.ts` does. */
export const defaultSchema = { attributes: {}, protocols: {}, tagNames: [] };

/** rehype-harden: judges addresses, as `destination.ts` does. */
export const harden = nothing;

/** remend: completes what is still being streamed in. */
export const INCOMPLETE_IMAGE_PLACEHOLDER = "";

/** tailwind-merge: its classes mean nothing here. */
export const twMerge = (classes: string): string => classes;
