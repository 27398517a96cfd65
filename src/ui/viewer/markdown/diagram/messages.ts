// What the page and the frame that draws (frame.ts) say to each other. Both ends are strangers: each message is read
// member by member, and what is not exactly one of these is nothing.

/** Where the frame stands; the server gives it a policy of its own. */
export const framePath = "/frame/diagram";

/** A drawing of some MB is no diagram that a person reads. */
export const svgCharactersMax = 3_000_000;

export type DrawRequest = { id: number; source: string; dark: boolean };
/** `files`: the source asked for something to be loaded, which the frame's policy refused. */
export type DrawAnswer = { id: number; svg: string } | { id: number; failed: "broken" | "files" };
/** Said once, as soon as the frame can draw. */
export const ready = "ready";

export function parseRequest(message: unknown): DrawRequest | null {
  const { id, source, dark } = membersOf(message);
  if (typeof id !== "number" || typeof source !== "string" || typeof dark !== "boolean") return null;
  return { id, source, dark };
}

export function parseAnswer(message: unknown): DrawAnswer | null {
  const { id, svg, failed } = membersOf(message);
  if (typeof id !== "number") return null;
  if (typeof svg === "string" && svg.length <= svgCharactersMax) return { id, svg };
  return failed === "broken" || failed === "files" ? { id, failed } : null;
}

const membersOf = (message: unknown): Record<string, unknown> =>
  typeof message === "object" && message !== null ? { ...message } : {};
