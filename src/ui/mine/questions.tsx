"use client";
// The three questions of the list: forget one, remove what is over, delete everything.
import { forgetMyPaste } from "@/client/my-pastes";
import { wipeDevice } from "@/client/wipe-device";
import { nameOfPaste } from "@/ui/owner/texts";
import type { Entry } from "./entry";
import { Question } from "./question";
import { clearTexts, forgetTexts, saidTexts, wipeTexts } from "./texts";

type Ends = { close: () => void; done: () => void };

/** What is lost with it, in sentences. */
function lossOf({ paste, fate, opensHere }: Entry): string[] {
  if (fate !== "live") return [forgetTexts.over];
  if (paste.role === "remembered") return [opensHere ? forgetTexts.remembered : forgetTexts.address];
  return [forgetTexts.made, paste.expiresAt === null ? forgetTexts.stays.never : forgetTexts.stays.until];
}

export function ForgetQuestion({ entry, close, done }: Ends & { entry: Entry }) {
  const { id, kind, title } = entry.paste;
  return (
    <Question
      title={forgetTexts.question(nameOfPaste(title, kind, id))}
      keep={forgetTexts.keep}
      confirm={forgetTexts.confirm}
      failed={saidTexts.notForgotten}
      danger={entry.fate === "live" && entry.paste.role === "made"}
      act={() => forgetMyPaste(id).then(done)}
      close={close}
    >
      {lossOf(entry).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Question>
  );
}

export const ForgetUnreadable = ({ id, close, done }: Ends & { id: string }) => (
  <Question
    title={forgetTexts.question(id)}
    keep={forgetTexts.keep}
    confirm={forgetTexts.confirm}
    failed={saidTexts.notForgotten}
    danger
    act={() => forgetMyPaste(id).then(done)}
    close={close}
  >
    <p>{forgetTexts.unreadable}</p>
  </Question>
);

export const ClearQuestion = ({ over, close, done }: Ends & { over: readonly Entry[] }) => (
  <Question
    title={clearTexts.title(over.length)}
    keep={clearTexts.keep}
    confirm={clearTexts.confirm}
    failed={saidTexts.notForgotten}
    act={() => Promise.all(over.map(({ paste }) => forgetMyPaste(paste.id))).then(done)}
    close={close}
  >
    <p>{clearTexts.sentence}</p>
  </Question>
);

export const WipeQuestion = ({ close, done }: Ends) => (
  <Question
    title={wipeTexts.title}
    keep={wipeTexts.keep}
    confirm={wipeTexts.confirm}
    busy={wipeTexts.busy}
    failed={wipeTexts.failed}
    danger
    act={() => wipeDevice().then(done)}
    close={close}
  >
    <div>
      <p>{wipeTexts.goes}</p>
      <ul className="list-disc pl-5">
        {wipeTexts.lost.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
    <p>{wipeTexts.stays}</p>
    <p className="text-quiet text-small">{wipeTexts.besides}</p>
  </Question>
);
