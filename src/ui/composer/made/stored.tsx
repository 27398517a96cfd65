// What the server has of the paste that was just made, and what it has not: the very bytes that were sent.
import type { Creation } from "@/client/create-paste";
import { needsLinkKey, needsPassword, type Secrets } from "@/contract/envelope";
import type { Paste } from "@/contract/paste";
import { formatBytes, formatMoment } from "@/ui/parts/format";
import { hexRowsOf } from "./hex-rows";
import { storedTexts } from "./texts";

type Props = { creation: Creation; paste: Paste; secrets: Secrets };

const bytesShown = 128;

export function Stored({ creation: { kind, body }, paste, secrets }: Props) {
  const encrypted = kind === "encrypted";
  const shown = Math.min(body.length, bytesShown);
  return (
    <details className="group rounded-sheet border border-line bg-sheet text-small print:hidden">
      <summary className="flex min-h-11 items-center gap-2 px-4 font-medium before:text-quiet before:transition-transform before:content-['▸'] group-open:before:rotate-90">
        {storedTexts.summary(formatBytes(paste.bytes))}
      </summary>
      <div className="flex flex-col gap-3 px-4 pb-4">
        <p>{(encrypted ? storedTexts.encrypted : storedTexts.normal)(shown, body.length)}</p>
        <Dump body={body} shown={shown} />
        <div className="grid gap-3 sm:grid-cols-2">
          <Lines title={storedTexts.has} lines={hasOf(paste, encrypted)} />
          <Lines title={storedTexts.hasNot} lines={hasNotOf(encrypted, secrets)} />
        </div>
      </div>
    </details>
  );
}

function Dump({ body, shown }: { body: Uint8Array; shown: number }) {
  return (
    <div
      role="img"
      aria-label={storedTexts.dump(shown)}
      data-dump
      className="gap-x-8 overflow-hidden rounded bg-paper px-3 py-2 font-mono text-xs leading-5 sm:columns-2"
    >
      {hexRowsOf(body, shown).map(({ offset, hex, chars }) => (
        <div key={offset} className="flex justify-between gap-3 whitespace-pre">
          <span data-hex>{hex}</span>
          <span className="text-quiet">{chars}</span>
        </div>
      ))}
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <p className="font-medium">{title}</p>
      <ul className="list-disc pl-5 text-quiet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const hasOf = ({ bytes, createdAt, expiresAt }: Paste, encrypted: boolean): string[] => [
  storedTexts.size(formatBytes(bytes), encrypted),
  storedTexts.made(formatMoment(createdAt)),
  expiresAt === null ? storedTexts.lives : storedTexts.expires(formatMoment(expiresAt)),
  encrypted ? storedTexts.proofs : storedTexts.deleteProof,
];

function hasNotOf(encrypted: boolean, secrets: Secrets): string[] {
  const { missing, titleOfNormal } = storedTexts;
  if (!encrypted) return [titleOfNormal];
  return [
    missing.text,
    missing.title,
    ...(needsLinkKey(secrets) ? [missing.key] : []),
    ...(needsPassword(secrets) ? [missing.password] : []),
  ];
}
