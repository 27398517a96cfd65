"use client";
// The last line of the sheet: of what type the text is, how much there is, and what is not decided each time.
import { ChevronDown, FileUp } from "lucide-react";
import { type ReactNode, useId, useRef, useState } from "react";
import { safeFileName } from "@/client/file-name";
import { formatBytes } from "@/ui/parts/format";
import { sheetTexts } from "./texts";
import { TypeChoice } from "./type-choice";
import type { Writing } from "./writing";

const quiet = "inline-flex min-h-11 items-center gap-2 rounded px-2 hover:bg-ink/5 hover:text-ink md:min-h-9";

type Props = { writing: Writing; plain: boolean; choosePlain: (plain: boolean) => void };

export function SheetFoot({ writing, plain, choosePlain }: Props) {
  const { kind, written, bytes, maxBytes, busy } = writing;
  const [more, setMore] = useState(false);
  const moreId = useId();
  const over = bytes > maxBytes;
  return (
    <div className="relative flex flex-wrap items-center border-line border-t px-2 text-quiet text-small tabular-nums md:px-3 lg:gap-x-1">
      <div className="flex min-w-0 basis-full items-center lg:contents">
        {kind === "encrypted" && <TypeChoice writing={writing} />}
        <button
          type="button"
          aria-expanded={more}
          aria-controls={moreId}
          onClick={() => setMore(!more)}
          className={`${quiet} gap-1 max-sm:px-1 lg:hidden`}
        >
          {sheetTexts.more}
          <ChevronDown
            size={14}
            strokeWidth={2}
            className={`max-[22.5rem]:hidden ${more ? "rotate-180" : ""}`}
            aria-hidden
          />
        </button>
        <p className="ml-auto shrink-0 pr-2 pl-1 lg:order-1">
          <span data-counter className={over ? "font-semibold text-open" : ""}>
            {counterOf(bytes, maxBytes)}
          </span>
        </p>
      </div>
      <div
        id={moreId}
        className={`${more ? "flex" : "hidden"} basis-full flex-wrap items-center gap-x-1 lg:flex lg:basis-auto`}
      >
        {kind === "encrypted" && (
          <Named label={sheetTexts.name}>
            {(id) => (
              <input
                id={id}
                value={written.document.name ?? ""}
                onChange={(event) => written.setName(event.target.value)}
                onBlur={(event) => written.setName(safeFileName(event.target.value) ?? "")}
                placeholder={sheetTexts.namePlaceholder}
                readOnly={busy}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                className="min-h-11 w-44 rounded bg-transparent px-2 text-ink placeholder:text-quiet hover:bg-ink/5 md:min-h-9"
              />
            )}
          </Named>
        )}
        <ChooseFile writing={writing} />
        <label className={quiet}>
          <input
            type="checkbox"
            role="switch"
            aria-checked={plain}
            checked={plain}
            onChange={(event) => choosePlain(event.target.checked)}
            className="size-4 accent-(--seal)"
          />
          {sheetTexts.plainEditor}
        </label>
      </div>
    </div>
  );
}

function Named({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      {children(id)}
    </>
  );
}

function ChooseFile({ writing: { written, maxBytes, busy } }: { writing: Writing }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()} disabled={busy} className={quiet}>
        <FileUp size={15} strokeWidth={1.75} aria-hidden />
        {sheetTexts.chooseFile}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={sheetTexts.chooseFile}
        onChange={({ target }) => {
          written.file.take([...(target.files ?? [])], maxBytes);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}

function counterOf(bytes: number, maxBytes: number): string {
  const over = bytes - maxBytes;
  return over > 0
    ? `${formatBytes(over)} over ${formatBytes(maxBytes)}`
    : `${formatBytes(bytes)} of ${formatBytes(maxBytes)}`;
}
