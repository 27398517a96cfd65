// What the table shows of each item: a key and whether its value is masked. A value may stand in a comment, or be all
// that is known of a line.
import type { Item } from "./config";
import { isPlainValue, secretInComment } from "./judge";
import type { Config } from "./read-config";
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

export const rowsOf = ({ items, problem }: Config): Row[] => items.map((item) => rowOf(item, problem === null));

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
      return { kind, label: "", path: "", value: item.text, isMasked: true, first, last };
  }
}
