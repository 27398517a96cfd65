"use client";
// Of what type the text is: what it looks like, until the person says it.
import { useId } from "react";
import { type TextType, textTypes } from "@/client/text-type";
import { sheetTexts } from "./texts";
import type { Writing } from "./writing";

const keyOf = ({ format, language }: TextType): string => `${format} ${language ?? ""}`;

export const typeName = (type: TextType): string =>
  textTypes.find((one) => keyOf(one.type) === keyOf(type))?.name ?? type.language ?? type.format;

export function TypeChoice({ writing: { written, busy } }: { writing: Writing }) {
  const { recognised, chosen, choose } = written.type;
  const id = useId();
  const isListed = chosen === null || textTypes.some(({ type }) => keyOf(type) === keyOf(chosen));
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {sheetTexts.type}
      </label>
      <select
        id={id}
        value={chosen === null ? "" : keyOf(chosen)}
        onChange={({ target }) => choose(textTypes.find(({ type }) => keyOf(type) === target.value)?.type ?? null)}
        disabled={busy}
        className="min-h-11 min-w-0 max-w-44 truncate rounded bg-transparent pr-1 pl-2 text-ink hover:bg-ink/5 md:min-h-9"
      >
        <option value="">
          {written.document.text === "" ? sheetTexts.typeUndecided : sheetTexts.looksLike(typeName(recognised))}
        </option>
        {/* A language that a fork came with, and that the list has no name for. */}
        {chosen !== null && !isListed && <option value={keyOf(chosen)}>{typeName(chosen)}</option>}
        {textTypes.map(({ type, name }) => (
          <option key={name} value={keyOf(type)}>
            {name}
          </option>
        ))}
      </select>
    </>
  );
}
