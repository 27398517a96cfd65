"use client";
// The link, selected; what it opens with, how long it lives, what the server has of it, and the way to take it back.
import { PenLine, QrCode as QrIcon, Share2, Trash2 } from "lucide-react";
import { useEffect, useId, useState } from "react";
import type { CreatedPaste, Creation } from "@/client/create-paste";
import { formatEditLink } from "@/client/link";
import { pagePath } from "@/contract/paths";
import { DeleteDialog } from "@/ui/owner/delete-dialog";
import { deleteTexts, editLinkTexts, nameOfPaste } from "@/ui/owner/texts";
import { quietButton, secondaryButton } from "@/ui/parts/button";
import { useLeaveQuestion } from "@/ui/parts/use-leave-question";
import type { Draft } from "../use-creation";
import { CopyApart } from "./copy-apart";
import { CopyableLink } from "./copyable-link";
import { EditLater } from "./edit-later";
import { Gone } from "./gone";
import { LifeOf } from "./life-of";
import { LinkWithPassword } from "./link-with-password";
import { QrCode } from "./qr-code";
import { Stored } from "./stored";
import { linkTexts, qrTexts } from "./texts";

type Props = { creation: Creation; created: CreatedPaste; draft: Draft; kept: Promise<boolean> };

export function LinkMade(props: Props) {
  const [gone, setGone] = useState(false);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-y-auto md:p-6 print:overflow-visible">
      <section className="appears flex w-full flex-col gap-4 bg-paper p-4 max-md:grow md:m-auto md:max-w-2xl md:gap-5 md:rounded-sheet md:border md:border-line md:p-8 md:shadow-float print:border-0 print:shadow-none">
        {gone ? <Gone /> : <Made {...props} onGone={() => setGone(true)} />}
      </section>
    </div>
  );
}

function Made({ creation, created, draft, kept: keeping, onGone }: Props & { onGone: () => void }) {
  const { paste, link, linkWithPassword, editToken } = created;
  const { kind, secrets, password, document } = draft;
  const whole = location.origin + link;
  const title = kind === "encrypted" ? document.title || document.name : undefined;
  const [asked, setAsked] = useState<"delete" | "edit" | null>(null);
  const [kept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    keeping.then(setKept);
  }, [keeping]);
  const taken = useLeaveQuestion();
  // A status is read out where it changes, not where it comes with its sentence in it.
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(linkTexts.made[kind]), [kind]);
  return (
    <>
      <div className="flex flex-col gap-1">
        <h1 className="font-semibold text-title">{linkTexts.titles[kind]}</h1>
        <p>{linkTexts.sentences[kind === "normal" ? "normal" : secrets]}</p>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      <CopyableLink label={linkTexts.link} link={whole} onTaken={taken} focused />
      <Ways link={whole} onTaken={taken} />
      <CopyApart link={whole} password={password === "" ? null : password} onTaken={taken} />
      {linkWithPassword && <LinkWithPassword link={location.origin + linkWithPassword} onTaken={taken} />}
      <Stored creation={creation} paste={paste} secrets={secrets} />
      <div className="flex flex-col gap-1 text-quiet text-small">
        <LifeOf
          id={paste.id}
          editToken={editToken}
          expiresAt={paste.expiresAt}
          burn={paste.burn}
          kept={kept}
          onTaken={taken}
        />
        {kind === "encrypted" && <p>{linkTexts.loss[secrets]}</p>}
      </div>
      <div className="-mx-3 -mb-3 grid grid-cols-2 items-center justify-items-start gap-x-1 sm:flex border-line border-t pt-3 print:hidden">
        <button type="button" onClick={() => setAsked("delete")} className={quietButton}>
          <Trash2 size={16} strokeWidth={1.75} aria-hidden />
          {deleteTexts.ask}
        </button>
        <button
          type="button"
          aria-expanded={asked === "edit"}
          onClick={() => setAsked(asked === "edit" ? null : "edit")}
          className={quietButton}
        >
          <PenLine size={16} strokeWidth={1.75} aria-hidden />
          {editLinkTexts.show}
        </button>
        <a href={whole} onClick={taken} onAuxClick={taken} className={`${quietButton} sm:ml-auto`}>
          {linkTexts.open}
        </a>
        <a href="/" className={quietButton}>
          {linkTexts.another}
        </a>
      </div>
      {asked === "edit" && (
        <EditLater
          link={formatEditLink(location.origin + pagePath(kind, paste.id), editToken, link.split("#")[1] ?? "")}
          kept={kept === true}
        />
      )}
      {asked === "delete" && (
        <DeleteDialog
          id={paste.id}
          editToken={editToken}
          name={nameOfPaste(title ?? "", kind, paste.id)}
          close={() => setAsked(null)}
          onGone={onGone}
        />
      )}
    </>
  );
}

/** Other ways for the link to go than the clipboard: a camera, and what this device shares with. */
function Ways({ link, onTaken }: { link: string; onTaken: () => void }) {
  const [qrShown, setQrShown] = useState(false);
  const qrId = useId();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2 print:hidden">
        <button
          type="button"
          aria-expanded={qrShown}
          aria-controls={qrId}
          onClick={() => setQrShown(!qrShown)}
          className={`${secondaryButton} px-3! text-small`}
        >
          <QrIcon size={16} strokeWidth={1.75} aria-hidden />
          {qrTexts.show}
        </button>
        {navigator.share !== undefined && (
          <button
            type="button"
            // The person may close it again, which is no failure.
            onClick={() => navigator.share({ url: link }).then(onTaken, () => {})}
            className={`${secondaryButton} px-3! text-small`}
          >
            <Share2 size={16} strokeWidth={1.75} aria-hidden />
            {linkTexts.share}
          </button>
        )}
      </div>
      <div id={qrId} hidden={!qrShown}>
        {qrShown && <QrCode link={link} />}
      </div>
    </div>
  );
}
