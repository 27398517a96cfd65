"use client";
// Where nothing says that this person may edit the paste: the edit link is asked for. What was typed stays.
import { PenLine } from "lucide-react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { idPattern } from "@/contract/id";
import type { Kind } from "@/contract/paste";
import { pagePath } from "@/contract/paths";
import { primaryButton, quietButton } from "@/ui/parts/button";
import { textField } from "@/ui/parts/password-field";
import { Message, messageIcon } from "@/ui/shell/message";
import { unownedTexts as texts, type UnownedProblem } from "./texts";

/** `problem` is another one with each try, though it may say the same. */
type Props = { kind: Kind; id: string; problem: { is: UnownedProblem } | null; enter: (typed: string) => void };

export function Unowned({ kind, id, problem, enter }: Props) {
  const [typed, setTyped] = useState("");
  const [seen, setSeen] = useState(problem);
  const field = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const problemId = useId();
  useEffect(() => {
    setSeen(problem);
    field.current?.focus();
    if (problem !== null) field.current?.select();
  }, [problem]);
  const other = otherEditLink(typed, kind, id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(typed);
  };
  return (
    <Message icon={<PenLine className={messageIcon} strokeWidth={1.5} aria-hidden />} title={texts.title}>
      <p className="text-quiet">{texts.sentence}</p>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <label htmlFor={fieldId} className="sr-only">
          {texts.label}
        </label>
        <input
          ref={field}
          id={fieldId}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setSeen(null);
          }}
          placeholder={texts.label}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={seen !== null || undefined}
          aria-describedby={problemId}
          className={`${textField} font-mono placeholder:font-sans`}
        />
        <p id={problemId} aria-live="assertive" className="text-open text-small empty:hidden">
          {other ? texts.other : seen && texts.problems[seen.is]}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          {other ? (
            <a href={other} className={primaryButton}>
              {texts.openOther}
            </a>
          ) : (
            <button type="submit" className={primaryButton}>
              {texts.action}
            </button>
          )}
          <a href={pagePath(kind, id)} className={quietButton}>
            {texts.read}
          </a>
        </div>
      </form>
    </Message>
  );
}

/** A whole edit link of this page's origin that leads to another paste, or to this one's other address; or null. */
function otherEditLink(typed: string, kind: Kind, id: string): string | null {
  if (!URL.canParse(typed)) return null;
  const { origin, pathname, href } = new URL(typed);
  const [, first, other = "", part] = pathname.split("/");
  const isEdit = (first === "e" || first === "p") && idPattern.test(other) && part === "edit";
  const isHere = pathname.startsWith(`${pagePath(kind, id)}/`);
  return origin === location.origin && isEdit && !isHere ? href : null;
}
