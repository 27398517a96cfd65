// Whether something is private is never in doubt: this bar says it at the same place on every page, while writing
// and while reading, with a colour, an icon and a word. Its height does not change with what it says.
import { Lock, LockOpen } from "lucide-react";
import type { ReactNode } from "react";

export type Privacy = "encrypted" | "normal";

const tones = {
  encrypted: { Icon: Lock, className: "bg-seal-wash", strong: "text-seal" },
  normal: { Icon: LockOpen, className: "bg-open-wash", strong: "text-open" },
} as const;

/** `word` is set in the colour; what follows it is quiet. */
export function PrivacyBar({ privacy, word, children }: { privacy: Privacy; word: ReactNode; children?: ReactNode }) {
  const { Icon, className, strong } = tones[privacy];
  return (
    <p
      data-privacy={privacy}
      className={`flex min-h-10 shrink-0 items-center gap-2 px-4 py-1.5 text-small md:px-6 print:hidden ${className}`}
    >
      <Icon size={15} strokeWidth={2} className={`shrink-0 ${strong}`} aria-hidden />
      <span className="min-w-0 text-quiet tabular-nums">
        <span className={`font-semibold ${strong}`}>{word}</span>
        {children}
      </span>
    </p>
  );
}
