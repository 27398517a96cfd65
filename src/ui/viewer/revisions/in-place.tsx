"use client";
// The sheet on which a paste is read, and what its revisions put there: a word about which one it is, or two of them
// compared in the place of the text. The list of them comes over it.
import { lazy, type ReactNode, Suspense } from "react";
import { Otherwise } from "@/ui/parts/otherwise";
import { Sheet } from "../sheet";
import { EarlierNotice, NewerNotice } from "./notices";
import { comparisonTexts, revisionTexts } from "./texts";
import type { Revisions } from "./use-revisions";

const Comparison = lazy(() => import("./comparison"));
const RevisionsDialog = lazy(() => import("./dialog"));

type Props = { revisions: Revisions; hidden?: boolean; wide?: boolean; children: ReactNode };

export function InPlace({ revisions, hidden = false, wide = false, children }: Props) {
  const { place, isComparing, isListed } = revisions;
  return (
    <>
      <Sheet hidden={hidden} wide={wide || isComparing}>
        <EarlierNotice revisions={revisions} />
        {place.step === "comparing" ? (
          <Otherwise show={<p role="alert">{comparisonTexts.notLoaded}</p>}>
            <Suspense fallback={<p className="text-quiet">{comparisonTexts.waiting}</p>}>
              <Comparison {...place} revisions={revisions} />
            </Suspense>
          </Otherwise>
        ) : (
          children
        )}
      </Sheet>
      {isListed && (
        <Otherwise show={null}>
          <Suspense fallback={<p className="sr-only">{revisionTexts.asking}</p>}>
            <RevisionsDialog revisions={revisions} />
          </Suspense>
        </Otherwise>
      )}
      <NewerNotice revisions={revisions} />
    </>
  );
}
