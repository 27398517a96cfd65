"use client";
// What is kept and cannot be read: it is not hidden, and can be forgotten.
import { AlertTriangle } from "lucide-react";
import { actionTexts, unreadableTexts } from "./texts";

type Props = { ids: readonly string[]; forget: (id: string) => void };

export function Unreadable({ ids, forget }: Props) {
  if (ids.length === 0) return null;
  return (
    <details className="group rounded-sheet bg-open-wash px-4 text-open text-small">
      <summary className="flex min-h-11 items-center gap-2 font-medium">
        <AlertTriangle size={15} strokeWidth={2} className="shrink-0" aria-hidden />
        {unreadableTexts.title(ids.length)}
      </summary>
      <p className="pb-1">{unreadableTexts.sentence}</p>
      <ul className="pb-2">
        {ids.map((id) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="min-w-0 truncate font-mono">{id}</span>
            <button
              type="button"
              onClick={() => forget(id)}
              className="min-h-11 rounded px-3 font-medium underline underline-offset-4 hover:bg-ink/5 md:min-h-9"
            >
              {actionTexts.forget}
              <span className="sr-only">{actionTexts.of(id)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
