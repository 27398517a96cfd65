// A card on the sheet, where the text was: a link that stands there once, or what has to be decided first.
import type { ReactNode } from "react";

export const Card = ({ children }: { children: ReactNode }) => (
  <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto md:p-6 print:overflow-visible">
    <section className="appears flex w-full flex-col gap-4 bg-paper p-4 max-md:grow md:m-auto md:max-w-2xl md:gap-5 md:rounded-sheet md:border md:border-line md:p-8 md:shadow-float print:border-0 print:shadow-none">
      {children}
    </section>
  </div>
);
