// What looks like a secret in a text that is about to be public: where it stands, masked, and what to do instead.
import { ShieldAlert } from "lucide-react";
import { type Ref, useId } from "react";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { type Finding, findingsMax } from "./finding";
import { scanTexts } from "./texts";

type Props = {
  /** What the button says that encrypts it. */
  encrypt: string;
  findings: readonly Finding[];
  onGoTo: (finding: Finding) => void;
  onEncrypt: () => void;
  onPostAnyway: () => void;
  busy: boolean;
  ref: Ref<HTMLElement>;
};

const findingsTitle = (findings: readonly Finding[]): string =>
  scanTexts.title(findings.length, findings.length === findingsMax);

/** Its status is there before anything is found, so that it is read out. */
export const Findings = (props: Props) => (
  <>
    <p role="status" className="sr-only">
      {props.findings.length > 0 && findingsTitle(props.findings)}
    </p>
    {props.findings.length > 0 && <Found {...props} />}
  </>
);

function Found({ encrypt, findings, onGoTo, onEncrypt, onPostAnyway, busy, ref }: Props) {
  const id = useId();
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby={id}
      data-findings
      className="appears flex flex-col gap-2 rounded-sheet border border-open/40 bg-open-wash p-3 md:flex-row md:items-start md:gap-5"
    >
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p id={id} className="flex items-start gap-2 font-semibold text-open text-small">
          <ShieldAlert size={16} strokeWidth={2} className="mt-0.5 shrink-0" aria-hidden />
          {findingsTitle(findings)}
        </p>
        <ul className="max-h-24 overflow-y-auto md:max-h-28">
          {findings.map((finding) => (
            <li key={finding.start}>
              <FindingLine finding={finding} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
        <p className="text-quiet text-small max-md:hidden">{scanTexts.where}</p>
      </div>
      <div className="flex shrink-0 flex-wrap gap-2 md:flex-col">
        <button type="button" onClick={onEncrypt} disabled={busy} className={`${primaryButton} grow`}>
          {encrypt}
        </button>
        <button type="button" onClick={onPostAnyway} disabled={busy} className={`${secondaryButton} grow`}>
          {scanTexts.postAnyway}
        </button>
      </div>
    </section>
  );
}

function FindingLine({ finding, onGoTo }: { finding: Finding; onGoTo: (finding: Finding) => void }) {
  const { line, kind, masked } = finding;
  return (
    <button
      type="button"
      onClick={() => onGoTo(finding)}
      aria-label={scanTexts.goTo(line, scanTexts.kinds[kind], masked)}
      className="-mx-1 flex min-h-11 w-full items-center gap-3 rounded px-1 text-left text-small hover:bg-ink/5 md:min-h-7"
    >
      <span className="shrink-0 text-quiet tabular-nums">{scanTexts.line(line)}</span>
      <span className="truncate">{scanTexts.kinds[kind]}</span>
      <code className="shrink-0 font-mono text-quiet">{masked}</code>
    </button>
  );
}
