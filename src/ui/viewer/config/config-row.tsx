"use client";
// One line of the table. A masked value is not in the page at all: the same dots stand for every one.
import { Copy, Eye, EyeOff } from "lucide-react";
import { memo } from "react";
import { loosenMarks } from "@/client/loosen-marks";
import { iconButton } from "@/ui/parts/button";
import { findJwt } from "./jwt";
import type { Row } from "./rows";
import { configTexts } from "./texts";

type Props = {
  row: Row;
  isShown: boolean;
  isMarked: boolean;
  toggle: (row: Row) => void;
  copy: (row: Row) => void;
};

export const ConfigRow = memo(function ConfigRow({ row, isShown, isMarked, toggle, copy }: Props) {
  const { kind, label, value, isMasked } = row;
  const marked = isMarked ? "" : undefined;
  if (value === null)
    return (
      <tr data-kind={kind} data-marked={marked} className="config-row">
        <td colSpan={3} className="config-words">
          {label}
        </td>
      </tr>
    );
  const name = nameOf(row);
  return (
    <tr data-kind={kind} data-marked={marked} className="config-row">
      <th scope="row" className="config-key">
        {label === "" ? name : label}
      </th>
      <td className="config-value">
        <Value value={value} isMasked={isMasked && !isShown} />
        <Token value={value} />
      </td>
      <td className="config-buttons">
        {isMasked && (
          <button
            type="button"
            aria-pressed={isShown}
            aria-label={isShown ? configTexts.hide(name) : configTexts.show(name)}
            onClick={() => toggle(row)}
            className={iconButton}
          >
            {isShown ? <EyeOff {...icon} /> : <Eye {...icon} />}
          </button>
        )}
        <button type="button" aria-label={configTexts.copy(name)} onClick={() => copy(row)} className={iconButton}>
          <Copy {...icon} />
        </button>
      </td>
    </tr>
  );
});

const icon = { size: 16, strokeWidth: 1.75, "aria-hidden": true } as const;

/** How buttons call a row. */
export function nameOf({ kind, label, first }: Row): string {
  if (kind === "comment") return configTexts.comment(first);
  return label === "" ? configTexts.line(first) : label;
}

function Value({ value, isMasked }: { value: string; isMasked: boolean }) {
  if (isMasked)
    return (
      <span className="config-mask">
        <span aria-hidden>{configTexts.mask}</span>
        <span className="sr-only">{configTexts.masked}</span>
      </span>
    );
  return value === "" ? (
    <span className="config-nothing">{configTexts.nothing}</span>
  ) : (
    <code>{loosenMarks(value)}</code>
  );
}

/** When a token ends, as it says itself: that may be known with the token masked. */
function Token({ value }: { value: string }) {
  const token = findJwt(value);
  if (token === null) return null;
  const { expiresAt } = token;
  const day = expiresAt && new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(expiresAt);
  return (
    <span className="config-token" data-expired={expiresAt && expiresAt.getTime() < Date.now() ? "" : undefined}>
      {day === null || expiresAt === null
        ? configTexts.endless
        : expiresAt.getTime() < Date.now()
          ? configTexts.expired(day)
          : configTexts.expires(day)}
    </span>
  );
}
