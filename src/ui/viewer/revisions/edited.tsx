"use client";
// That a paste was edited, and when: a word in the bar, which opens the list of its revisions.
import { formatAgo, formatMoment } from "@/ui/parts/format";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { revisionTexts as texts } from "./texts";
import type { Revisions } from "./use-revisions";

type Props = { revisions: Revisions /** Whether it begins a line of its own on a phone. */; breaks?: boolean };

export function Edited({ revisions: { isEdited, editedAt, current, list, control }, breaks = false }: Props) {
  const hydrated = useHydrated();
  if (!isEdited || current === null) return null;
  const said = (
    <>
      {texts.edited}
      {editedAt !== null && (
        <time
          dateTime={editedAt}
          // In the reader's time zone, which the server does not know.
          title={hydrated ? formatMoment(editedAt) : undefined}
          suppressHydrationWarning
          className="max-md:hidden"
        >{` ${formatAgo(editedAt)}`}</time>
      )}
      {current.revision > 1 && <span className="max-md:hidden">{`, ${texts.number(current.revision)}`}</span>}
    </>
  );
  return (
    <>
      {breaks && <br className="md:hidden" />}
      <span className={breaks ? "max-md:hidden" : ""}> · </span>
      {hydrated ? (
        <button
          ref={control}
          type="button"
          aria-haspopup="dialog"
          onClick={list.open}
          // What a finger presses is as high as the bar: the word stands in a line of it.
          className="rounded font-medium text-ink underline decoration-edge underline-offset-4 max-md:before:absolute max-md:before:inset-y-0 max-md:before:-ml-2 max-md:before:w-15"
        >
          {said}
        </button>
      ) : (
        said
      )}
    </>
  );
}
