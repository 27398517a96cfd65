"use client";
// The link of fresh secrets, as a new paste's is shown; that the old one is dead; and the way back to the text.
import { PenLine } from "lucide-react";
import { useEffect, useState } from "react";
import { formatEditLink, formatLink } from "@/client/link";
import { pagePath } from "@/contract/paths";
import { editLinkTexts } from "@/ui/owner/texts";
import { primaryButton, quietButton } from "@/ui/parts/button";
import { useLeaveQuestion } from "@/ui/parts/use-leave-question";
import { Card } from "../made/card";
import { EditLater } from "../made/edit-later";
import { LinkWays } from "../made/link-ways";
import { linkTexts } from "../made/texts";
import { newLinkTexts as texts } from "./texts";
import type { Editing } from "./use-editing";
import type { NewLink } from "./use-replacing";

export function NewLinkMade({ editing, newLink }: { editing: Editing; newLink: NewLink }) {
  const { kind, id, editToken } = editing;
  const { secrets, fragment, fragmentWithPassword, password, recovered, kept } = newLink;
  const [editShown, setEditShown] = useState(false);
  const address = location.origin + pagePath(kind, id);
  const taken = useLeaveQuestion();
  // A status is read out where it changes, not where it comes with its sentence in it.
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(texts.said), []);
  return (
    <Card>
      <div className="flex flex-col gap-1">
        <h1 className="font-semibold text-title">{texts.title}</h1>
        {recovered && <p className="text-open">{texts.recovered}</p>}
        <p>{linkTexts.sentences[secrets]}</p>
        <p>{texts.old}</p>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
      <LinkWays
        link={formatLink(address, fragment)}
        linkWithPassword={fragmentWithPassword && formatLink(address, fragmentWithPassword)}
        password={password}
        onTaken={taken}
      />
      <p className="text-quiet text-small">{linkTexts.loss[secrets]}</p>
      <div className="flex flex-wrap items-center gap-2 border-line border-t pt-4">
        <button
          type="button"
          aria-expanded={editShown}
          onClick={() => setEditShown(!editShown)}
          className={`${quietButton} mr-auto -ml-3`}
        >
          <PenLine size={16} strokeWidth={1.75} aria-hidden />
          {editLinkTexts.show}
        </button>
        <button type="button" onClick={editing.showText} className={primaryButton}>
          {texts.goOn}
        </button>
      </div>
      {editShown && <EditLater link={formatEditLink(address, editToken, fragment)} kept={kept} />}
    </Card>
  );
}
