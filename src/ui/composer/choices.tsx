// Under the text: who can read it, what opens it, and the button that makes the link. Nothing else stands here.
import { AlertTriangle, Lock, LockOpen, type LucideIcon } from "lucide-react";
import { type RefObject, useId, useRef } from "react";
import { createFailures } from "@/client/failure";
import type { Kind } from "@/contract/paste";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { Segments } from "@/ui/parts/segments";
import { LifeChoice } from "./life-choice";
import { PasswordChoice } from "./password-choice";
import { Findings } from "./scan/findings";
import { scanTexts } from "./scan/texts";
import { SecretsSegments } from "./secrets-segments";
import { blockers, composerTexts } from "./texts";
import type { Composer } from "./use-composer";
import { isPasswordBlocker } from "./use-secrets";

const kinds = [
  { value: "encrypted", label: composerTexts.kinds.encrypted, Icon: Lock },
  { value: "normal", label: composerTexts.kinds.normal, Icon: LockOpen },
] satisfies { value: Kind; label: string; Icon: LucideIcon }[];

type Props = { composer: Composer; passwordField: RefObject<HTMLInputElement | null> };

export function Choices({ composer, passwordField }: Props) {
  const { kind, secrets, life, scan, blocker, creating, create } = composer;
  const { password } = secrets;
  const problemId = useId();
  const createButton = useRef<HTMLButtonElement>(null);
  const failure = creating.step === "writing" ? creating.failure : null;
  const problem = failure !== null ? createFailures[failure] : blocker !== null ? blockers[blocker] : null;
  const busy = creating.step !== "writing";
  const { chosen } = kind;
  const suspicious = scan.findings.length > 0;
  return (
    // What is tall takes nothing from the text: a small window scrolls instead.
    <div data-tall={password.asked || suspicious ? "" : undefined} className="flex flex-col gap-3">
      <Findings
        ref={scan.region}
        encrypt={scanTexts.encrypt}
        findings={scan.findings}
        onGoTo={scan.goTo}
        onEncrypt={() => {
          kind.choose("encrypted");
          createButton.current?.focus();
        }}
        onPostAnyway={scan.postAnyway}
        busy={busy}
      />
      {password.asked && (
        <PasswordChoice
          password={password}
          passwordField={passwordField}
          invalid={isPasswordBlocker(blocker)}
          problemId={problemId}
        />
      )}
      <div className="flex flex-wrap items-center gap-2 md:gap-x-3">
        {kind.normalAllowed && (
          <Segments
            legend={composerTexts.kind}
            segments={kinds}
            value={chosen}
            onChange={kind.choose}
            tone={chosen === "normal" ? "open" : "seal"}
            disabled={busy}
          />
        )}
        {chosen === "encrypted" && (
          <div className="-order-1 basis-full md:order-none md:basis-auto">
            <SecretsSegments secrets={secrets} disabled={busy} />
          </div>
        )}
        <div className="-order-1 basis-full md:order-none md:basis-auto">
          <LifeChoice life={life} disabled={busy} />
        </div>
        <div id={problemId} role="alert" className="order-first min-w-0 basis-full text-small empty:absolute">
          {problem && (
            <p className="flex items-start gap-2 py-1 text-open">
              <AlertTriangle size={15} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
              <span>{problem}</span>
            </p>
          )}
        </div>
        <button
          ref={createButton}
          type="submit"
          className={`${suspicious ? secondaryButton : primaryButton} min-h-12 shrink-0 grow md:ml-auto md:grow-0`}
          aria-disabled={busy}
          onClick={create}
        >
          {labelOf(creating.step, failure !== null)}
        </button>
      </div>
    </div>
  );
}

function labelOf(step: Composer["creating"]["step"], failed: boolean): string {
  if (step === "sealing") return composerTexts.sealing;
  if (step === "sending" || step === "made") return composerTexts.sending;
  return failed ? composerTexts.retry : composerTexts.create;
}
