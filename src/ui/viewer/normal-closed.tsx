"use client";
// Where a normal paste's text is not shown: it can be read once, was read, is another kind, or is not there.
import { FilePlus2, FileQuestionMark, Flame, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { openFailures } from "@/client/failure";
import { claimIdHeader, pagePath, pastePath } from "@/contract/paths";
import { primaryButton } from "@/ui/parts/button";
import { formatMoment } from "@/ui/parts/format";
import { Header } from "@/ui/shell/header";
import { Message, messageIcon } from "@/ui/shell/message";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { normalTexts, viewerTexts } from "./texts";

const Frame = ({ children }: { children: ReactNode }) => (
  <div className="flex min-h-dvh flex-col">
    <Header actions={[{ label: viewerTexts.another, Icon: FilePlus2, href: "/" }]} />
    <PrivacyBar privacy="normal" word={normalTexts.word}>
      {` · ${viewerTexts.notOpened}`}
    </PrivacyBar>
    <main className="flex flex-1 flex-col">{children}</main>
  </div>
);

const Write = () => (
  <a href="/" className={`${primaryButton} self-start`}>
    {viewerTexts.actions.write}
  </a>
);

/** The text of a paste that burns is never in a page: only the line that claims it. */
export function NormalReadOnce({ id }: { id: string }) {
  const origin = useHydrated() ? location.origin : "";
  const random = `"$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')"`;
  return (
    <Frame>
      <Message icon={<Flame className={messageIcon} strokeWidth={1.5} aria-hidden />} title={normalTexts.burn.title}>
        <p>{normalTexts.burn.sentence}</p>
        <pre className="overflow-x-auto whitespace-pre-wrap break-all rounded-sheet border border-line bg-sheet p-3 font-mono text-small">
          {`curl -X POST -H ${claimIdHeader}:${random} ${origin}${pastePath(id)}/claim`}
        </pre>
      </Message>
    </Frame>
  );
}

export function NormalBurned({ burnedAt }: { burnedAt: string }) {
  const { title, text } = openFailures.burned;
  const hydrated = useHydrated();
  return (
    <Frame>
      <Message icon={<Flame className={messageIcon} strokeWidth={1.5} aria-hidden />} title={title}>
        {/* In the reader's time zone, which the server does not know. */}
        {hydrated && <p>{viewerTexts.burnedAt(formatMoment(burnedAt))}</p>}
        <p>{text}</p>
        <Write />
      </Message>
    </Frame>
  );
}

export const NormalMissing = () => (
  <Frame>
    <Message
      icon={<FileQuestionMark className={messageIcon} strokeWidth={1.5} aria-hidden />}
      title={openFailures["not-found"].title}
    >
      <p>{openFailures["not-found"].text}</p>
      <Write />
    </Message>
  </Frame>
);

export const OtherKind = ({ id }: { id: string }) => (
  <Frame>
    <Message icon={<Lock className={messageIcon} strokeWidth={1.5} aria-hidden />} title={normalTexts.other.title}>
      <p>{normalTexts.other.sentence}</p>
      <a href={pagePath("encrypted", id)} className={`${primaryButton} self-start`}>
        {normalTexts.other.action}
      </a>
    </Message>
  </Frame>
);
