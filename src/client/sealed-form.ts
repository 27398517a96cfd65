// What is written, and what of it is sealed: the same for the page and for the command line.
import type { Written } from "./draft";
import { safeFileName } from "./file-name";
import { recogniseTextType, type TextType } from "./text-type";

/** The type that the person said it is of; null where that is left to what is recognised. */
export const chosenType = (
  format: TextType["format"] | undefined,
  language: string | null | undefined,
): TextType | null => (format === undefined ? null : { format, language: language ?? null });

export const isSameDocument = (a: Written, b: Written): boolean =>
  a.text === b.text && a.title === b.title && a.name === b.name && a.format === b.format && a.language === b.language;

export function withType(document: Written, type: TextType | null): Written {
  const { format: _format, language: _language, ...rest } = document;
  if (type === null) return rest;
  return { ...rest, format: type.format, ...(type.language !== null && { language: type.language }) };
}

/** What a document looks like, by the name that it would be sealed with. */
export const recognisedType = ({ text, name = "" }: Pick<Written, "text" | "name">): TextType =>
  recogniseTextType(text, safeFileName(name));

/** With a type in any case, and without what was left empty. `recognised` where that is known already. */
export function sealedForm(document: Written, recognised?: TextType): Written {
  const { text } = document;
  const title = (document.title ?? "").trim();
  const name = safeFileName(document.name ?? "");
  const type = chosenType(document.format, document.language) ?? recognised ?? recognisedType(document);
  return withType({ text, ...(title !== "" && { title }), ...(name !== null && { name }) }, type);
}
