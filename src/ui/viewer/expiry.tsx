// What is left of a paste's life, in the bar: on a phone in fewer words.
import { formatRemaining } from "@/ui/parts/format";
import { viewerTexts } from "./texts";

/** `at` is RFC 3339; null for never, or not known yet. */
export function Expiry({ at }: { at: string | null }) {
  if (at === null) return null;
  const remaining = formatRemaining(at);
  // Between the server's clock and the reader's, a minute may pass.
  return (
    <span suppressHydrationWarning>
      {" "}
      <span className="max-md:hidden">{`· ${viewerTexts.expires(remaining)}`}</span>
      <span className="whitespace-nowrap md:hidden">{`· ${viewerTexts.left(remaining)}`}</span>
    </span>
  );
}
