// What an action came to, said for a moment where everybody sees it, and to a screen reader.
import type { ReactNode } from "react";

/** The place stays in the page, empty or not: only what changes in it is announced. */
export const Said = ({ children }: { children: ReactNode }) => (
  <output
    aria-live="polite"
    className="pointer-events-none fixed inset-x-0 bottom-6 z-20 flex justify-center px-4 print:hidden"
  >
    {children && (
      <span className="appears pointer-events-auto max-w-full rounded-sheet bg-ink px-4 py-2.5 font-medium text-paper text-small shadow-float wrap-anywhere">
        {children}
      </span>
    )}
  </output>
);
