"use client";
// Where a normal paste's text is not shown: it was read, is another kind, or is not there. What asks before it is read
// once stands in the same frame.
import { FilePlus2, FileQuestionMark, Flame, Lock, ShieldOff } from "lucide-react";
import type { ReactNode } from "react";
import { openFailures } from "@/client/failure";
import type { OpenFailureCode } from "@/client/opening";
import { pagePath } from "@/contract/paths";
import { primaryButton } from "@/ui/parts/button";
import { formatDayAndTime } from "@/ui/parts/format";
import { Header } from "@/ui/shell/header";
import { Message, messageIcon } from "@/ui/shell/message";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { Expiry } from "./expiry";
import { normalTexts, viewerTexts } from "./texts";
import type { Life } from "./use-life";

type FrameProps = { children: ReactNode /** Of a paste that waits. */; life?: Life };

export const NormalFrame = ({ children, life }: FrameProps) => (
  <div className="flex min-h-dvh flex-col">
    <Header actions={[{ label: viewerTexts.another, Icon: FilePlus2, href: "/" }]} />
    <PrivacyBar privacy="normal" word={normalTexts.word}>
      {` · ${viewerTexts.notOpened}`}
      {life && <Expiry life={life} />}
    </PrivacyBar>
    <main className="flex flex-1 flex-col">{children}</main>
  </div>
);

const Write = () => (
  <a href="/" className={`${primaryButton} self-start`}>
    {viewerTexts.actions.write}
  </a>
);

/** `burnedAt` is RFC 3339; null where the server has not said it. */
export function NormalBurned({ burnedAt }: { burnedAt: string | null }) {
  const { title, text } = openFailures.burned;
  const hydrated = useHydrated();
  return (
    <NormalFrame>
      <Message icon={<Flame className={messageIcon} strokeWidth={1.5} aria-hidden />} title={title}>
        {/* In the reader's time zone, which the server does not know. */}
        {hydrated && burnedAt && <p>{viewerTexts.burned(formatDayAndTime(burnedAt))}</p>}
        <p>{text}</p>
        <Write />
      </Message>
    </NormalFrame>
  );
}

/** What else can go wrong with a press: here and now it is not shown, and looking again does no harm. */
export const NormalFailed = ({ failure }: { failure: OpenFailureCode }) => (
  <NormalFrame>
    <Message
      icon={<ShieldOff className={messageIcon} strokeWidth={1.5} aria-hidden />}
      title={openFailures[failure].title}
      urgent
    >
      <p>{openFailures[failure].text}</p>
      <button type="button" onClick={() => location.reload()} className={`${primaryButton} self-start`}>
        {viewerTexts.actions.retry}
      </button>
    </Message>
  </NormalFrame>
);

export const NormalMissing = () => (
  <NormalFrame>
    <Message
      icon={<FileQuestionMark className={messageIcon} strokeWidth={1.5} aria-hidden />}
      title={openFailures["not-found"].title}
    >
      <p>{openFailures["not-found"].text}</p>
      <Write />
    </Message>
  </NormalFrame>
);

export const OtherKind = ({ id }: { id: string }) => (
  <NormalFrame>
    <Message icon={<Lock className={messageIcon} strokeWidth={1.5} aria-hidden />} title={normalTexts.other.title}>
      <p>{normalTexts.other.sentence}</p>
      <a href={pagePath("encrypted", id)} className={`${primaryButton} self-start`}>
        {normalTexts.other.action}
      </a>
    </Message>
  </NormalFrame>
);
