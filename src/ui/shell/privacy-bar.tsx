// Whether something is private is never in doubt: this bar says it at the same place on every page, while writing
// and while reading, with a colour, an icon and a word. Its height does not change with what it says.
import { CircleEllipsis, Lock, LockOpen } from "lucide-react";
import type { ReactNode } from "react";
import { shellTexts } from "./texts";

/** `unknown` only for as long as the page does not know itself at which address it stands. */
export type Privacy = "encrypted" | "normal" | "unknown";

const tones = {
  encrypted: { Icon: Lock, className: "bg-seal-wash", strong: "text-seal" },
  normal: { Icon: LockOpen, className: "bg-open-wash", strong: "text-open" },
  unknown: { Icon: CircleEllipsis, className: "", strong: "text-quiet" },
} as const;

type Props = {
  privacy: Privacy;
  /** Set in the colour; what follows it is quiet. */
  word: ReactNode;
  /** How many it has room for on a phone, whether it says so much or not. */
  lines?: 1 | 2;
  /** Whether it stays in sight below the header where a small window scrolls. */
  stays?: boolean;
  /** What can be done here, at the bar's end. */
  actions?: ReactNode;
  children?: ReactNode;
};

export function PrivacyBar({ privacy, word, lines = 1, stays = false, actions, children }: Props) {
  const { Icon, className, strong } = tones[privacy];
  return (
    <div
      data-privacy={privacy}
      className={`${stays ? "sticky top-13 z-10" : "relative"} flex shrink-0 items-center gap-2 px-4 text-small md:h-10 md:px-6 print:hidden ${actions ? "pr-2! md:pr-4!" : ""} ${lines === 1 ? "h-11" : "min-h-13 md:min-h-10"} ${className}`}
    >
      <Icon size={15} strokeWidth={2} className={`shrink-0 ${strong}`} aria-hidden />
      <section aria-label={shellTexts.privacy} className="min-w-0">
        <p
          className={`text-quiet tabular-nums ${lines === 1 ? "line-clamp-2 max-md:tracking-tight md:truncate" : "py-1"}`}
        >
          <span className={`font-semibold ${strong}`}>{word}</span>
          {children}
        </p>
      </section>
      {actions}
    </div>
  );
}
