"use client";
// What a reader still has to give: the password, or the link. What was typed stays, whatever comes of it.
import { KeyRound, Lock } from "lucide-react";
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { idPattern } from "@/contract/id";
import { primaryButton } from "@/ui/parts/button";
import { formatRemaining } from "@/ui/parts/format";
import { PasswordField, textField } from "@/ui/parts/password-field";
import { Message, messageIcon } from "@/ui/shell/message";
import { lockedTexts } from "./texts";

type PromptProps = {
  expiresAt: string | null;
  wrong: boolean;
  trying: boolean;
  enter: (typed: string) => void;
};

export function PasswordPrompt({ expiresAt, wrong, trying, enter }: PromptProps) {
  const texts = lockedTexts.password;
  const { typed, type, field, says, problem, submit } = usePrompt({ texts, wrong, trying, enter });
  return (
    <Message icon={<Lock className={messageIcon} strokeWidth={1.5} aria-hidden />} title={texts.title}>
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
        <button type="submit" className={`${primaryButton} self-start`} aria-disabled={trying}>
          {trying ? texts.busy : texts.action}
        </button>
      </form>
      <Expires at={expiresAt} />
    </Message>
  );
}

export function LinkPrompt({ expiresAt, wrong, trying, enter, id }: PromptProps & { id: () => string }) {
  const texts = lockedTexts.link;
  const { typed, type, field, says, problem, submit } = usePrompt({ texts, wrong, trying, enter });
  const label = useId();
  const other = otherLink(typed, id);
  return (
    <Message
      icon={<KeyRound className={messageIcon} strokeWidth={1.5} aria-hidden />}
      title={wrong ? texts.wrongTitle : texts.title}
    >
      <p className="text-quiet">{wrong ? texts.wrongSentence : texts.sentence}</p>
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
      <Expires at={expiresAt} />
    </Message>
  );
}

/** A field that is focused at first, keeps what was typed, and says what is wrong with it. */
function usePrompt({
  texts,
  wrong,
  trying,
  enter,
}: Omit<PromptProps, "expiresAt"> & { texts: { wrong: string; empty: string } }) {
  const [typed, setTyped] = useState("");
  const [empty, setEmpty] = useState(false);
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
    if (typed !== "") enter(typed);
    else field.current?.focus();
  };
  const type = (text: string) => {
    setTyped(text);
    setEmpty(false);
  };
  const says = trying ? null : empty ? texts.empty : wrong ? texts.wrong : null;
  return { typed, type, field, says, problem, submit };
}

/** A whole link of this page's origin that leads to another paste, or null. */
function otherLink(typed: string, id: () => string): string | null {
  if (!URL.canParse(typed)) return null;
  const { origin, pathname, href } = new URL(typed);
  const [, kind, other = ""] = pathname.split("/");
  const leadsElsewhere = kind === "p" || (kind === "e" && other !== id());
  return origin === location.origin && leadsElsewhere && idPattern.test(other) ? href : null;
}

const Problem = ({ id, children }: { id: string; children: ReactNode }) => (
  <p id={id} aria-live="assertive" className="text-open text-small empty:hidden">
    {children}
  </p>
);

const Expires = ({ at }: { at: string | null }) =>
  at && <p className="text-quiet text-small">{lockedTexts.expires(formatRemaining(at))}</p>;
