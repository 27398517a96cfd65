// What this page asks the server by itself, and came to: nobody shall have to guess that it asks.
import { RefreshCw } from "lucide-react";
import { receiptTexts } from "./texts";
import type { Receipts } from "./use-receipts";

export function ReceiptLine({ steps, ask }: Pick<Receipts, "steps" | "ask">) {
  const count = steps.length;
  if (count === 0) return null;
  const asking = steps.includes("asking");
  const unasked = steps.filter((step) => step === "unasked").length;
  const failed = !asking && unasked > 0;
  return (
    <div
      className={`flex flex-wrap items-center gap-x-2 text-small ${failed ? "rounded-sheet bg-open-wash px-3 py-1 text-open md:py-0" : "text-quiet"}`}
    >
      <p role="status">
        {asking ? receiptTexts.asking(count) : failed ? receiptTexts.unasked(unasked) : receiptTexts.asked(count)}
      </p>
      <button
        type="button"
        onClick={ask}
        aria-disabled={asking}
        className="inline-flex min-h-11 items-center gap-1.5 rounded px-2 font-medium hover:bg-ink/5 md:min-h-9"
      >
        <RefreshCw size={14} strokeWidth={1.75} aria-hidden />
        {failed ? receiptTexts.retry : receiptTexts.again}
      </button>
    </div>
  );
}
