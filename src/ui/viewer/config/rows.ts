// What the table shows of each item: a key and whether its value is masked. A value may stand in a comment, or be all
// that is known of a line.
import type { Item } from "./config";
import { isPlainValue, secretInComment } from "./judge";
import { findNamedSecrets } from "./named-secrets";
import type { Config } from "./read-config";
import { isSecretItself, soundsSecret } from "./secret-words";
import { configTexts } from "./texts";

export type Row = {
  kind: "value" | "comment" | "section" | "unread";
  /** The name of a value for a person and for a search; what a comment or a section says. */
  label: string;
  path: string;
  /** Null where there is nothing but the label. */
  value: string | null;
  isMasked: boolean;
  first: number;
  last: number;
};

export function rowsOf({ items, problem }: Config): Row[] {
  const isNamedSecret = findNamedSecrets(items);
  const secretLines = new Set(
    items.flatMap((item) => (item.kind === "value" && soundsSecret(item.path) ? [item.first, item.last] : [])),
  );
  return items.map((item) => {
    if (item.kind === "comment" && secretLines.has(item.first)) return maskedRow(item, item.text);
    const row = rowOf(item, problem === null);
    // A comment has been judged, and what is before a secret in it is fit to be seen.
    if (row.kind !== "comment" && isSecretItself(row.label))
      return { ...row, label: "", value: row.value ?? row.label, isMasked: true };
    const isMasked = row.isMasked || (row.kind === "value" && row.value !== "" && isNamedSecret(row.path));
    return { ...row, label: shortened(row.label), isMasked };
  });
}

const labelMax = 300;
const shortened = (label: string): string => (label.length > labelMax ? `${label.slice(0, labelMax)}…` : label);

const maskedRow = ({ kind, first, last }: Item, value: string): Row => ({
  kind,
  label: "",
  path: "",
  value,
  isMasked: true,
  first,
  last,
});

/** Judged only where the text was read as what it is: else a value may be the middle of another. */
function rowOf(item: Item, isJudged: boolean): Row {
  const { kind, first, last } = item;
  switch (item.kind) {
    case "value": {
      const isMasked = isJudged ? !isPlainValue(item.path, item.value) : item.value !== "";
      const label = item.label === "" ? configTexts.top : item.label;
      return { kind, label, path: item.path, value: item.value, isMasked, first, last };
    }
    case "comment": {
      const secret = secretInComment(item.text);
      if (secret === null) return { kind, label: item.text, path: "", value: null, isMasked: false, first, last };
      return { kind, label: secret.before.trimEnd(), path: "", value: secret.value, isMasked: true, first, last };
    }
    case "section":
      return { kind, label: item.name, path: item.name, value: null, isMasked: false, first, last };
    case "unread":
      return maskedRow(item, item.text);
  }
}
