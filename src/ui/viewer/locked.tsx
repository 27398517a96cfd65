"use client";
// What a reader still has to give: the password, or the link. What was typed stays, whatever comes of it.
import { Flame, KeyRound, Lock } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { idPattern } from "@/contract/id";
import { primaryButton } from "@/ui/parts/button";
import { PasswordField, textField } from "@/ui/parts/password-field";
import { useLasting } from "@/ui/parts/use-lasting";
import { Message, messageIcon } from "@/ui/shell/message";
import { lockedTexts } from "./texts";

type PromptProps = {
  wrong: boolean;
  trying: boolean;
  /** Whether what this device remembers opens it no more. */
  outdated: boolean;
  enter: (typed: string, remember: boolean) => void;
  /** What the page has to say besides. */
  children?: ReactNode;
};

export function PasswordPrompt({ wrong, trying, outdated, enter, children }: PromptProps) {
  const texts = lockedTexts.password;
  const { typed, type, field, says, problem, submit, remember } = usePrompt({ texts, wrong, trying, outdated, enter });
  return (
    <Message icon={<Lock className={messageIcon} strokeWidth={1.5} aria-hidden />} title={texts.title}>
      {outdated && <Outdated />}
      <p className="text-quiet">{texts.sentence}</p>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <PasswordField
          ref={field}
          label={texts.label}
          value={typed}
          onChange={type}
          purpose="current-password"
          show={texts.show}
          hide={texts.hide}
          invalid={says !== null}
          describedBy={problem}
          disabled={trying}
        />
        <Problem id={problem}>{says}</Problem>
        <RememberChoice {...remember} />
        <button type="submit" className={`${primaryButton} self-start`} aria-disabled={trying}>
          {trying ? texts.busy : texts.action}
        </button>
        <Waiting waits={trying} />
      </form>
      {children}
    </Message>
  );
}

type LinkPromptProps = PromptProps & {
  /** Whether the paste can be read once: entering its link does not read it yet. */
  burns: boolean;
  id: () => string;
  /** Drops what is remembered: then the paste is asked for as on a device that never saw it. */
  forget: () => void;
};

export function LinkPrompt({ wrong, trying, outdated, enter, burns, id, forget, children }: LinkPromptProps) {
  const texts = lockedTexts.link;
  const { typed, type, field, says, problem, submit, remember } = usePrompt({ texts, wrong, trying, outdated, enter });
  const label = useId();
  const other = otherLink(typed, id);
  return (
    <Message
      icon={<KeyRound className={messageIcon} strokeWidth={1.5} aria-hidden />}
      title={wrong ? texts.wrongTitle : texts.title}
    >
      {outdated && <Outdated forget={forget} />}
      <p className="text-quiet">{wrong ? texts.wrongSentence : texts.sentence}</p>
      {burns && (
        <p className="flex items-start gap-2 text-open">
          <Flame size={16} strokeWidth={1.75} className="mt-1 shrink-0" aria-hidden />
          {texts.burns}
        </p>
      )}
      <form onSubmit={submit} className="flex flex-col gap-3">
        <label htmlFor={label} className="sr-only">
          {texts.label}
        </label>
        <input
          ref={field}
          id={label}
          value={typed}
          onChange={(event) => type(event.target.value)}
          placeholder={texts.label}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          readOnly={trying}
          aria-invalid={says !== null || undefined}
          aria-describedby={problem}
          className={`${textField} font-mono placeholder:font-sans`}
        />
        <Problem id={problem}>{other ? texts.other : says}</Problem>
        {!other && !burns && <RememberChoice {...remember} />}
        {other ? (
          <a href={other} className={`${primaryButton} self-start`}>
            {texts.openOther}
          </a>
        ) : (
          <button type="submit" className={`${primaryButton} self-start`} aria-disabled={trying}>
            {trying ? texts.busy : texts.action}
          </button>
        )}
      </form>
      {children}
    </Message>
  );
}

/** A field that is focused at first, keeps what was typed, and says what is wrong with it. */
export function usePrompt({
  texts,
  wrong,
  trying,
  outdated,
  enter,
}: PromptProps & { texts: { wrong: string; empty: string } }) {
  const [typed, setTyped] = useState("");
  const [empty, setEmpty] = useState(false);
  // What was remembered before is wanted again.
  const [remembers, setRemembers] = useState(outdated);
  const field = useRef<HTMLInputElement>(null);
  const problem = useId();
  useEffect(() => {
    if (!trying) field.current?.focus();
    if (wrong && !trying) field.current?.select();
  }, [wrong, trying]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (trying) return;
    setEmpty(typed === "");
    if (typed !== "") enter(typed, remembers);
    else field.current?.focus();
  };
  const type = (text: string) => {
    setTyped(text);
    setEmpty(false);
  };
  const says = trying ? null : empty ? texts.empty : wrong ? texts.wrong : null;
  const remember = { remembers, choose: setRemembers };
  return { typed, type, field, says, problem, submit, remember };
}

type RememberChoiceProps = { remembers: boolean; choose: (remembers: boolean) => void };

function RememberChoice({ remembers, choose }: RememberChoiceProps) {
  const warning = useId();
  return (
    <div className="flex flex-col">
      <label className="flex min-h-11 items-center gap-2.5 self-start md:min-h-9">
        <input
          type="checkbox"
          checked={remembers}
          onChange={(event) => choose(event.target.checked)}
          aria-describedby={warning}
          className="size-4.5 accent-seal"
        />
        {lockedTexts.remember.label}
      </label>
      <p id={warning} hidden={!remembers} className="text-open text-small">
        {lockedTexts.remember.warning}
      </p>
    </div>
  );
}

const Outdated = ({ forget }: { forget?: () => void }) => (
  <div role="status" className="flex flex-col items-start gap-1 rounded-sheet bg-open-wash p-3 text-open text-small">
    <p>{lockedTexts.outdated.sentence}</p>
    {forget && (
      <button type="button" onClick={forget} className="min-h-11 underline md:min-h-9">
        {lockedTexts.outdated.forget}
      </button>
    )}
  </div>
);

/** Deriving a key takes a moment: said where it lasts. */
export function Waiting({ waits }: { waits: boolean }) {
  const lasts = useLasting(waits);
  return (
    <div role="status" className="flex min-h-7 flex-col gap-1.5 text-quiet text-small">
      {lasts && (
        <>
          <progress aria-label={lockedTexts.deriving} className="h-1 w-full accent-seal" />
          {lockedTexts.deriving}
        </>
      )}
    </div>
  );
}

/** A whole link of this page's origin that leads to another paste, or null. */
function otherLink(typed: string, id: () => string): string | null {
  if (!URL.canParse(typed)) return null;
  const { origin, pathname, href } = new URL(typed);
  const [, kind, other = ""] = pathname.split("/");
  const leadsElsewhere = kind === "p" || (kind === "e" && other !== id());
  return origin === location.origin && leadsElsewhere && idPattern.test(other) ? href : null;
}

export const Problem = ({ id, children }: { id?: string; children: ReactNode }) => (
  <p id={id} aria-live="assertive" className="text-open text-small empty:hidden">
    {children}
  </p>
);
