// What this page asked the server, and came to: nobody shall have to guess that it asks.
import { RefreshCw, ServerCog } from "lucide-react";
import { receiptTexts } from "./texts";
import type { Receipts } from "./use-receipts";

export function ReceiptLine({ receipts: { steps, asksAll, others, ask, askAll } }: { receipts: Receipts }) {
  const count = steps.length;
  const asking = steps.includes("asking");
  const unasked = steps.filter((step) => step === "unasked").length;
  const gone = steps.filter((step) => step === "gone" || step === "read").length;
  const failed = !asking && unasked > 0;
  if (count + others === 0) return null;
  return (
    <div
      className={`flex flex-wrap items-center gap-x-2 text-small ${failed ? "rounded-sheet bg-open-wash px-3 py-1 text-open md:py-0" : "text-quiet"}`}
    >
      <p role="status" className="empty:hidden">
        {count > 0 && sentenceOf({ asksAll, asking, count, unasked, gone })}
      </p>
      {count > 0 && (
        <button type="button" onClick={ask} aria-disabled={asking} className={look}>
          <RefreshCw size={14} strokeWidth={1.75} aria-hidden />
          {failed ? receiptTexts.retry : receiptTexts.again}
        </button>
      )}
      {others > 0 && !failed && (
        <button type="button" onClick={askAll} aria-disabled={asking} className={look}>
          <ServerCog size={14} strokeWidth={1.75} aria-hidden />
          {count > 0 ? receiptTexts.others : receiptTexts.all}
        </button>
      )}
    </div>
  );
}

const look = "inline-flex min-h-11 items-center gap-1.5 rounded px-2 font-medium hover:bg-ink/5 md:min-h-9";

type Asked = { asksAll: boolean; asking: boolean; count: number; unasked: number; gone: number };

function sentenceOf({ asksAll, asking, count, unasked, gone }: Asked): string {
  if (asksAll) {
    if (asking) return receiptTexts.askingAll(count);
    return unasked > 0 ? receiptTexts.unaskedAll(unasked) : receiptTexts.askedAll(count, gone);
  }
  if (asking) return receiptTexts.asking(count);
  return unasked > 0 ? receiptTexts.unasked(unasked) : receiptTexts.asked(count);
}
