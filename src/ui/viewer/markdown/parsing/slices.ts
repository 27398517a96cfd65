// Cuts a parsed text into slices of a few hundred nodes, so that a page can show the top first, and weighs it: what is
// more than a page carries is not shown unasked.
import type { Element, Nodes, Root, RootContent } from "hast";
import { visit } from "unist-util-visit";
import { loosenMarks } from "@/client/loosen-marks";
import type { Answer, Heading } from "../answer";
import { remoteImageOf } from "../remote-image";
import { schema } from "./schema";
import { wordsOf } from "./words";

const nodesMax = 20_000;
const nodesAnywayMax = 200_000;
/** Browsers walk a page's tree by recursion, and so does React. */
const depthMax = 150;
const sliceNodes = 250;
/** What else takes a page's time: letters, lines of code, a diagram. */
const lettersOfNode = 100;
const diagramNodes = 500;

export function sliced(tree: Root, anyway: boolean): Answer {
  const counted = tree.children.map((child) => ({ child, nodes: weigh(child, 1, anyway) }));
  const nodes = counted.reduce((sum, { nodes }) => sum + nodes, 0);
  if (nodes > (anyway ? nodesAnywayMax : nodesMax)) return { step: anyway ? "broken" : "heavy" };
  const slices: RootContent[][] = [];
  let room = 0;
  for (const { child, nodes } of counted) {
    if (room < nodes) {
      slices.push([]);
      room = sliceNodes;
    }
    slices.at(-1)?.push(child);
    room -= nodes;
  }
  return {
    step: "parsed",
    slices: slices.map((children) => JSON.stringify({ type: "root", children })),
    headings: headingsOf(tree),
    imageHosts: imageHostsOf(tree),
    formulas: counted.some(({ child }) => hasFormula(child)),
    large: nodes > nodesMax,
  };
}

/** How many nodes a page gets by it, more or less. Takes out on the way what the page does not need. */
function weigh(node: Nodes, depth: number, flatten: boolean): number {
  delete node.position;
  delete node.data;
  if (node.type === "text") {
    node.value = loosenMarks(node.value);
    return node.value.trim() === "" ? 0 : 1 + node.value.length / lettersOfNode;
  }
  if (node.type !== "element") return 0;
  if (depth > depthMax && node.children.length > 0) {
    if (!flatten) return Number.POSITIVE_INFINITY;
    node.children = [{ type: "text", value: wordsOf(node) }];
  }
  const inside = node.children.reduce((sum, child) => sum + weigh(child, depth + 1, flatten), 1);
  return node.tagName === "code" ? inside + weightOfCode(node) : inside;
}

function weightOfCode(code: Element): number {
  const lines = wordsOf(code).split("\n").length;
  return isOfClass(code, "language-mermaid") ? lines + diagramNodes : lines;
}

function headingsOf(tree: Root): Heading[] {
  return tree.children.flatMap((child) => {
    if (child.type !== "element" || !/^h[1-6]$/.test(child.tagName)) return [];
    const { id } = child.properties;
    if (typeof id !== "string") return [];
    const words = wordsOf(child).trim();
    return [{ name: id.slice(schema.clobberPrefix.length), depth: Number(child.tagName[1]), words }];
  });
}

function imageHostsOf(tree: Root): string[] {
  const hosts = new Set<string>();
  visit(tree, { tagName: "span" }, ({ properties: { dataPicture } }: Element) => {
    const image = typeof dataPicture === "string" ? remoteImageOf(dataPicture) : null;
    if (image !== null) hosts.add(image.host);
  });
  return [...hosts].sort();
}

const hasFormula = (node: Nodes): boolean =>
  node.type === "element" &&
  (isOfClass(node, "katex") || isOfClass(node, "katex-display") || node.children.some(hasFormula));

const isOfClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);
