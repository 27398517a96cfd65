// Where a text is read: one measure for the plain and for the rendered, so that nothing jumps between them.
import type { ReactNode } from "react";

export const Sheet = ({ children, hidden = false }: { children: ReactNode; hidden?: boolean }) => (
  <article hidden={hidden} className="mx-auto w-full max-w-[46rem] flex-1 px-4 pt-6 pb-24 md:px-6 md:pt-10 print:p-0">
    {children}
  </article>
);
