// Markdown for a terminal: headings, lists, quotes, tables and code, broken to its width.
import type { BlockContent, Definition, DefinitionContent, List, ListItem, Root, RootContent, Table } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { textTypeOf } from "@/client/text-type";
import { harmless, harmlessLine } from "../harmless";
import { highlight } from "./highlight";
import { type Inline, inlineText } from "./inline";
import { type Paint, painter } from "./paint";
import { columnsOf, padded, wrap } from "./wrap";

type Block = RootContent | BlockContent | DefinitionContent;
const widthLeast = 20;

export function renderMarkdown(text: string, width: number, colour: boolean): string {
  const root: Root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const definitions = new Map<string, Definition>();
  for (const node of root.children) if (node.type === "definition") definitions.set(node.identifier, node);
  const lines = blocks(root.children, { paint: painter(colour), definitions }, width);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** One below another, an empty line between any two but in a list that is written close. */
function blocks(nodes: readonly Block[], inline: Inline, width: number, isClose = false): string[] {
  const all = nodes.map((node) => block(node, inline, Math.max(width, widthLeast))).filter((lines) => lines.length > 0);
  return all.flatMap((lines, at) => (at === 0 || isClose ? lines : ["", ...lines]));
}

function block(node: Block, inline: Inline, width: number): string[] {
  const { paint } = inline;
  switch (node.type) {
    case "heading":
      return prefixed(
        paint(`${"#".repeat(node.depth)} `, "grey"),
        wrap(inlineText(node.children, inline, "bold"), width - node.depth - 1),
      );
    case "paragraph":
      return wrap(inlineText(node.children, inline), width);
    case "blockquote":
      return blocks(node.children, inline, width - 2).map((line) => `${paint("│", "grey")} ${line}`);
    case "list":
      return list(node, inline, width);
    case "code":
      return code(node.value, node.lang ?? null, paint);
    case "table":
      return table(node, inline);
    case "thematicBreak":
      return [paint("─".repeat(Math.min(width, 40)), "grey")];
    case "html":
      return harmless(node.value)
        .split("\n")
        .map((line) => paint(line, "grey"));
    case "footnoteDefinition":
      return prefixed(paint(`[${harmlessLine(node.identifier)}] `, "cyan"), blocks(node.children, inline, width - 4));
    default:
      return [];
  }
}

function code(text: string, said: string | null, paint: Paint): string[] {
  const { language } = textTypeOf({ format: "code", language: said ?? "" });
  return highlight(text, language, paint)
    .split("\n")
    .map((line) => `    ${line}`);
}

function list(node: List, inline: Inline, width: number): string[] {
  const items = node.children.map((item, at) => {
    const mark = `${node.ordered ? `${(node.start ?? 1) + at}.` : "•"} ${box(item)}`;
    return prefixed(inline.paint(mark, "cyan"), blocks(item.children, inline, width - columnsOf(mark), !item.spread));
  });
  return items.flatMap((lines, at) => (at > 0 && node.spread ? ["", ...lines] : lines));
}

const box = ({ checked }: ListItem): string => (typeof checked !== "boolean" ? "" : checked ? "[x] " : "[ ] ");

/** The first line behind a mark, the others as far in as it. */
function prefixed(mark: string, lines: readonly string[]): string[] {
  const indent = " ".repeat(columnsOf(mark));
  return (lines.length === 0 ? [""] : lines).map((line, at) =>
    at === 0 ? mark + line : line === "" ? "" : indent + line,
  );
}

function table({ children, align }: Table, inline: Inline): string[] {
  const rows = children.map((row, at) =>
    row.children.map((cell) => inlineText(cell.children, inline, ...(at === 0 ? (["bold"] as const) : []))),
  );
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => columnsOf(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? "";
        return align?.[column] === "right"
          ? " ".repeat(Math.max(0, width - columnsOf(cell))) + cell
          : padded(cell, width);
      })
      .join("  ")
      .trimEnd();
  const rule = inline.paint(widths.map((width) => "─".repeat(width)).join("  "), "grey");
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.map(line)];
}
