// The page's end of the frame that draws: one frame for all diagrams of the page, one diagram after another, and a
// deadline for each. A frame that missed one is thrown away, and the next diagram gets a new one.
import { type Drawing, drawingOf } from "./drawing";
import { type DrawAnswer, framePath, parseAnswer, ready } from "./messages";
import type { texts } from "./texts";

/** Why there is no drawing: the name of its sentence. */
export type DrawFailure = keyof typeof texts.failures;

export class NotDrawn extends Error {
  constructor(readonly why: DrawFailure) {
    super(why);
  }
}

const drawMilliseconds = 5_000;
/** The frame's script is large, and comes over any network. */
const loadMilliseconds = 60_000;

type Frame = { element: HTMLIFrameElement; ready: Promise<unknown> };

let frame: Frame | null = null;
let requests = 0;
let last: Promise<unknown> = Promise.resolve();

/** Draws a source when its turn comes. Throws `NotDrawn`; what is aborted before its turn is never drawn. */
export function draw(source: string, dark: boolean, signal: AbortSignal): Promise<Drawing> {
  const drawing = last.then(() => {
    signal.throwIfAborted();
    return drawNow(source, dark);
  });
  last = drawing.catch(() => {
    // Whoever asked for it hears of it; the next one has its turn.
  });
  return drawing;
}

async function drawNow(source: string, dark: boolean): Promise<Drawing> {
  frame ??= newFrame();
  const { element } = frame;
  const id = ++requests;
  try {
    await frame.ready;
    const drawn = answerFrom(element, (message) => {
      const answer = parseAnswer(message);
      return answer?.id === id ? answer : null;
    });
    // An opaque origin has no name to send to; the frame is ours alone.
    element.contentWindow?.postMessage({ id, source, dark }, "*");
    return await drawingFrom(await within(drawMilliseconds, drawn, "late"));
  } catch (error) {
    if (error instanceof NotDrawn && error.why !== "late" && error.why !== "unreachable") throw error;
    element.remove();
    frame = null;
    throw error;
  }
}

async function drawingFrom(answer: DrawAnswer): Promise<Drawing> {
  if ("failed" in answer) throw new NotDrawn(answer.failed);
  const drawing = await drawingOf(answer.svg);
  if (drawing === null) throw new NotDrawn("broken");
  return drawing;
}

/** A frame that nobody sees or comes to, but that is laid out: Mermaid measures its words in it. */
function newFrame(): Frame {
  const element = document.createElement("iframe");
  element.setAttribute("sandbox", "allow-scripts");
  element.src = framePath;
  element.title = "";
  element.ariaHidden = "true";
  element.tabIndex = -1;
  element.inert = true;
  element.className = "markdown-frame";
  const heard = answerFrom(element, (message) => (message === ready ? message : null));
  document.body.append(element);
  return { element, ready: within(loadMilliseconds, heard, "unreachable") };
}

/** The first message of this frame that `read` understands. */
function answerFrom<T>(element: HTMLIFrameElement, read: (message: unknown) => T | null): Promise<T> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>) => {
      if (!element.isConnected) return removeEventListener("message", listen);
      const answer = event.source === element.contentWindow ? read(event.data) : null;
      if (answer === null) return;
      removeEventListener("message", listen);
      resolve(answer);
    };
    addEventListener("message", listen);
  });
}

function within<T>(milliseconds: number, promise: Promise<T>, why: DrawFailure): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NotDrawn(why)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
