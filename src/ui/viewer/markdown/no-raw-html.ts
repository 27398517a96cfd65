// Stands in for rehype-raw, which Streamdown imports always and a plain text never needs (next.config.ts, resolveAlias).
// It has to stay in the list of plugins: without it Streamdown shows every tag as text. The real work is `raw-html.ts`.

export default function rehypeRaw() {
  return undefined;
}
