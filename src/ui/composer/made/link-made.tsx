"use client";
// The link, selected; what it opens with, how long it lives, what the server has of it, and the way to take it back.
import { PenLine, Trash2 } from "lucide-react";
import { useEffect, useState } from "react";
import type { CreatedPaste, Creation } from "@/client/create-paste";
import { unmetTexts } from "@/client/failure";
import { formatEditLink } from "@/client/link";
import { pagePath } from "@/contract/paths";
import { DeleteDialog } from "@/ui/owner/delete-dialog";
import { deleteTexts, editLinkTexts, nameOfPaste } from "@/ui/owner/texts";
import { quietButton } from "@/ui/parts/button";
import { useLeaveQuestion } from "@/ui/parts/use-leave-question";
import type { Draft } from "../use-creation";
import { Card } from "./card";
import { EditLater } from "./edit-later";
import { Gone } from "./gone";
import { LifeOf } from "./life-of";
import { LinkWays } from "./link-ways";
import { Stored } from "./stored";
import { linkTexts } from "./texts";

type Props = { creation: Creation; created: CreatedPaste; draft: Draft; kept: Promise<boolean> };

export function LinkMade(props: Props) {
  const [gone, setGone] = useState(false);
  return <Card>{gone ? <Gone /> : <Made {...props} onGone={() => setGone(true)} />}</Card>;
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
      <LinkWays
        link={whole}
        linkWithPassword={linkWithPassword && location.origin + linkWithPassword}
        password={password === "" ? null : password}
        onTaken={taken}
      />
      {created.unmet.map((wish) => (
        <p key={wish} role="alert" className="rounded-sheet bg-open-wash p-3 text-open text-small">
          {unmetTexts[wish]}
        </p>
      ))}
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
