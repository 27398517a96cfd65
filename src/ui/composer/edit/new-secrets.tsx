"use client";
// Replaces what opens the paste: what that means is said before.
import { AlertTriangle } from "lucide-react";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { saveFailures } from "@/client/failure";
import { secretsIn } from "@/contract/envelope";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { Card } from "../made/card";
import { PasswordChoice } from "../password-choice";
import { SecretsSegments } from "../secrets-segments";
import { blockers } from "../texts";
import { useSecrets } from "../use-secrets";
import { newSecretsTexts as texts } from "./texts";
import type { Editing } from "./use-editing";

export function NewSecrets({ editing }: { editing: Editing }) {
  const { base, keepsake, failure, writing } = editing;
  const [blocker, setBlocker] = useState<keyof typeof blockers | null>(null);
  const secrets = useSecrets(true, () => setBlocker(null));
  const { password } = secrets;
  const heading = useRef<HTMLHeadingElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const problemId = useId();
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = secrets.findBlocker();
    setBlocker(found);
    if (found !== null) passwordField.current?.focus();
    else editing.replaceSecrets(secrets.wanted.secrets, secrets.wanted.password);
  };
  const problem = failure !== null ? saveFailures[failure] : blocker !== null ? blockers[blocker] : null;
  return (
    <Card>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <h1 ref={heading} tabIndex={-1} className="font-semibold text-title outline-none">
          {texts.title}
        </h1>
        <ul className="flex list-disc flex-col gap-1 rounded-sheet bg-open-wash py-3 pr-4 pl-8 text-open text-small">
          <li>{texts.dies[(keepsake && secretsIn(keepsake.head)) ?? "link"]}</li>
          <li>{texts.revisions}</li>
          <li>{texts.edit}</li>
          <li>{texts.saves(base.revision + 1)}</li>
        </ul>
        <SecretsSegments secrets={secrets} disabled={writing.busy} />
        {password.asked && (
          <PasswordChoice
            password={password}
            passwordField={passwordField}
            invalid={blocker !== null}
            problemId={problemId}
            stacked
          />
        )}
        <p id={problemId} role="alert" className="flex items-start gap-2 text-open text-small empty:hidden">
          {problem && (
            <>
              <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
              {problem}
            </>
          )}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <button type="button" onClick={editing.showText} className={secondaryButton}>
            {texts.back}
          </button>
          <button type="submit" aria-disabled={writing.busy} className={primaryButton}>
            {texts.confirm}
          </button>
        </div>
      </form>
    </Card>
  );
}
