// Where a text is read: one measure for the plain and for the rendered, so that nothing jumps between them.
import type { ReactNode } from "react";

type Props = { children: ReactNode; hidden?: boolean /** For what is no prose: code and tables. */; wide?: boolean };

export const Sheet = ({ children, hidden = false, wide = false }: Props) => (
  <article
    hidden={hidden}
    data-wide={wide ? "" : undefined}
    className="sheet mx-auto w-full flex-1 px-4 pt-3 pb-24 md:px-6 md:pt-5 print:p-0"
  >
    {children}
  </article>
);
