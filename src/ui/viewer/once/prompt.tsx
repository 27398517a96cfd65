"use client";
// A paste that burns, asked about once: what happens, and the button that claims it. Nothing else on this page does.
import { Flame } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { keepsClaims } from "@/client/kept-claims";
import type { OpenFailureCode } from "@/client/opening";
import { primaryButton } from "@/ui/parts/button";
import { formatTime } from "@/ui/parts/format";
import { PasswordField } from "@/ui/parts/password-field";
import { Message, messageIcon } from "@/ui/shell/message";
import { Problem, usePrompt, Waiting } from "../locked";
import { pressFailure, promptTexts as texts } from "./texts";

type Press = {
  withPassword: boolean;
  /** Where this browser has begun to read it: until when it can be shown here again, RFC 3339. */
  until: string | null;
  failure: OpenFailureCode | null;
  trying: boolean;
};

type Props = {
  prompt: Press;
  /** `password` is null where none is asked for. */
  read: (password: string | null) => void;
  /** What else there is to say, below the button. */
  children?: ReactNode;
};

export function OncePrompt({ prompt, read, children }: Props) {
  const { until, withPassword } = prompt;
  const keeps = useKeeps();
  return (
    <Message
      icon={<Flame className={`${messageIcon} text-open!`} strokeWidth={1.5} aria-hidden />}
      title={until === null ? texts.title : texts.begun.title}
    >
      <p>{until === null ? texts.sentence : texts.begun.sentence(formatTime(until))}</p>
      {!keeps && (
        <p role="status" className="rounded-sheet bg-open-wash p-3 text-open text-small">
          {texts.unkept}
        </p>
      )}
      {withPassword ? <WithPassword prompt={prompt} read={read} /> : <Alone prompt={prompt} read={read} />}
      {children}
    </Message>
  );
}

function Alone({ prompt: { failure, trying }, read }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <Problem>{!trying && failure !== null && pressFailure(failure)}</Problem>
      <button
        type="button"
        className={`${primaryButton} self-start`}
        aria-disabled={trying}
        onClick={() => trying || read(null)}
      >
        {trying ? texts.busy : texts.action}
      </button>
    </div>
  );
}

function WithPassword({ prompt: { failure, trying }, read }: Props) {
  const { label, show, hide, empty } = texts.password;
  const wrong = failure === "wrong-password";
  const { typed, type, field, says, problem, submit } = usePrompt({
    texts: { empty, wrong: pressFailure("wrong-password") },
    wrong,
    trying,
    outdated: false,
    enter: read,
  });
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <PasswordField
        ref={field}
        label={label}
        value={typed}
        onChange={type}
        purpose="current-password"
        show={show}
        hide={hide}
        invalid={says !== null}
        describedBy={problem}
        disabled={trying}
      />
      <Problem id={problem}>{says ?? (!trying && failure !== null && !wrong && pressFailure(failure))}</Problem>
      <button type="submit" className={`${primaryButton} self-start`} aria-disabled={trying}>
        {trying ? texts.busy : texts.action}
      </button>
      <Waiting waits={trying} />
    </form>
  );
}

/** Whether this browser keeps a reading that is begun over a reload; most do. */
function useKeeps(): boolean {
  const [keeps, setKeeps] = useState(true);
  useEffect(() => {
    keepsClaims().then(setKeeps);
  }, []);
  return keeps;
}
