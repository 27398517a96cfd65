// What a config says, in its order: the words between the readers of each format and the table that shows it.
// Values are as the program that reads the file would have them, and lists, never objects: no key can mean anything here.

/** Where it stands: its first and last line, counted from 1. */
type Place = { first: number; last: number };

export type Item =
  | (Place & {
      kind: "value";
      /** The key with all that it stands in: `db.password`, `servers[0].host`. */
      path: string;
      /** The key as it stands below its section. */
      label: string;
      value: string;
    })
  | (Place & { kind: "comment"; text: string })
  | (Place & { kind: "section"; name: string })
  /** What is none of these, and may be anything. */
  | (Place & { kind: "unread"; text: string });

/** Thrown by a reader: the text is not of its format. */
export class Unreadable extends Error {
  override name = "Unreadable";
  constructor(
    /** Counted from 1. */
    readonly line: number,
    options?: ErrorOptions,
  ) {
    super(`line ${line}`, options);
  }
}

/** A step deeper: a key or the number of an item. */
export function pathOf(parent: string, step: string | number): string {
  if (typeof step === "number") return `${parent}[${step}]`;
  if (!/^[^\s.[\]"']+$/.test(step)) return `${parent}[${JSON.stringify(step)}]`;
  return parent === "" ? step : `${parent}.${step}`;
}

/** What stands in line `at` and is nothing known, with what of that kind stands right above it. */
export function addUnread(items: Item[], text: string, at: number): void {
  const before = items.at(-1);
  if (before?.kind !== "unread" || before.last !== at - 1) items.push({ kind: "unread", text, first: at, last: at });
  else {
    before.text += `\n${text}`;
    before.last = at;
  }
}
