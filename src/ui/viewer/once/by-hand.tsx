"use client";
// A normal paste that burns can be read without this page, too: what to type for that.
import { claimIdHeader, claimPath } from "@/contract/paths";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { byHandTexts } from "./texts";

/** Lines for a POSIX shell: a Claim-Id of 16 random bytes in base64url, the claim, the confirmation. */
const linesFor = (url: string): string[] => [
  "claim=$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=')",
  `curl --fail-with-body -X POST -H "${claimIdHeader}: $claim" ${url}`,
  `curl --fail-with-body -X DELETE -H "${claimIdHeader}: $claim" ${url}`,
];

export function ByHand({ id }: { id: string }) {
  // The server does not know by which address it is reached.
  const origin = useHydrated() ? location.origin : "";
  return (
    <>
      <noscript>
        <p>{byHandTexts.noScript}</p>
      </noscript>
      <details className="text-quiet text-small">
        <summary className="min-h-11 cursor-pointer content-center rounded md:min-h-9">{byHandTexts.summary}</summary>
        <p className="mt-1">{byHandTexts.sentence}</p>
        <pre className="mt-3 flex flex-col gap-2 whitespace-pre-wrap rounded-sheet border border-line bg-sheet p-3 font-mono text-ink text-small wrap-anywhere">
          {linesFor(`${origin}${claimPath(id)}`).map((line) => (
            <code key={line}>{`${line}\n`}</code>
          ))}
        </pre>
      </details>
    </>
  );
}
