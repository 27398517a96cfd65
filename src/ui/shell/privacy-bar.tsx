// Whether something is private is never in doubt: this bar says it at the same place on every page, while writing
// and while reading, with a colour, an icon and a word. Its height does not change with what it says.
import { Lock, LockOpen } from "lucide-react";
import type { ReactNode } from "react";
import { shellTexts } from "./texts";

export type Privacy = "encrypted" | "normal";

const tones = {
  encrypted: { Icon: Lock, className: "bg-seal-wash", strong: "text-seal" },
  normal: { Icon: LockOpen, className: "bg-open-wash", strong: "text-open" },
} as const;

type Props = {
  privacy: Privacy;
  /** Set in the colour; what follows it is quiet. */
  word: ReactNode;
  /** How many it has room for on a phone, whether it says so much or not. */
  lines?: 1 | 2;
  children?: ReactNode;
};

export function PrivacyBar({ privacy, word, lines = 1, children }: Props) {
  const { Icon, className, strong } = tones[privacy];
  return (
    <section
      aria-label={shellTexts.privacy}
      data-privacy={privacy}
      className={`flex shrink-0 items-center gap-2 px-4 text-small md:h-10 md:px-6 print:hidden ${lines === 1 ? "h-10" : "min-h-13 py-1 md:min-h-10"} ${className}`}
    >
      <Icon size={15} strokeWidth={2} className={`shrink-0 ${strong}`} aria-hidden />
      <p className={`min-w-0 text-quiet tabular-nums ${lines === 1 ? "truncate max-md:tracking-tight" : ""}`}>
        <span className={`font-semibold ${strong}`}>{word}</span>
        {children}
      </p>
    </section>
  );
}
