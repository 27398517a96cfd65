// A Mermaid diagram, shown as an image, its source one click away. It is drawn in a frame of its own (draw.ts); here
// Mermaid is not even loaded. Room is kept before it is drawn, so that what a person reads does not jump.
import "./diagram.css";
import { Code, Maximize2 } from "lucide-react";
import { useTheme } from "next-themes";
import { useLayoutEffect, useRef, useState } from "react";
import type { Drawing } from "./drawing";
import { Enlarged } from "./enlarged";
import { aboutSource, roomFor } from "./source";
import { texts } from "./texts";
import { useDrawing } from "./use-drawing";

export function Diagram({ code }: { code: string }) {
  const dark = useTheme().resolvedTheme === "dark";
  const { drawing, failure } = useDrawing(code, dark);
  // Paper is light, and printing waits for nothing.
  const { drawing: onPaper } = useDrawing(code, false, dark && drawing !== null);
  const [sourceShown, setSourceShown] = useState(false);
  const [enlarged, setEnlarged] = useState(false);
  const view = useRef<HTMLDivElement>(null);
  const room = roomFor(code);
  const keepsRoom = useKeptRoom(view, drawing !== null);
  const { kind, title } = aboutSource(code);
  const name = texts.name(kind, title);
  return (
    <figure className="markdown-diagram" aria-busy={drawing === null && failure === null}>
      <figcaption>
        <span>{name}</span>
        {failure === null && (
          <button type="button" aria-expanded={sourceShown} onClick={() => setSourceShown(!sourceShown)}>
            <Code size={16} strokeWidth={1.75} aria-hidden />
            {texts.source}
          </button>
        )}
        {failure === null && (
          <button type="button" disabled={drawing === null} onClick={() => setEnlarged(true)}>
            <Maximize2 size={16} strokeWidth={1.75} aria-hidden />
            {texts.enlarge}
          </button>
        )}
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a text has many, and not each is a landmark. */}
      <div
        role="group"
        ref={view}
        className="markdown-diagram-view"
        aria-label={texts.area(name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        style={keepsRoom || drawing === null ? { height: room } : {}}
      >
        {drawing && (
          <>
            <Picture drawing={drawing} room={keepsRoom ? room : null} alt={texts.alt(name)} on={onPaper && "screen"} />
            {onPaper && <Picture drawing={onPaper} room={null} alt="" on="paper" />}
          </>
        )}
        {!drawing && failure === null && (
          <p className="markdown-notice appears-late" role="status">
            {texts.drawing}
          </p>
        )}
        {failure !== null && (
          <div>
            <p className="markdown-notice">{texts.failures[failure]}</p>
            <pre>{code}</pre>
          </div>
        )}
      </div>
      <pre hidden={!sourceShown}>{code}</pre>
      {drawing && enlarged && <Enlarged drawing={drawing} name={name} onClose={() => setEnlarged(false)} />}
    </figure>
  );
}

/** Below this its words cannot be read: it scrolls instead. */
const scaleMin = 0.6;

type PictureProps = { drawing: Drawing; room: number | null; alt: string; on: "screen" | "paper" | null };

function Picture({ drawing: { source, width, height }, room, alt, on }: PictureProps) {
  const scale = room === null ? 1 : Math.min(1, Math.max(scaleMin, room / height));
  return (
    // biome-ignore lint/performance/noImgElement: the image is in the page already.
    <img
      src={source}
      width={width}
      height={height}
      alt={alt}
      data-only-on={on ?? undefined}
      style={{ width: `clamp(${width * scaleMin}px, 100%, ${width * scale}px)` }}
    />
  );
}

/** Whether a diagram stays in the room that was kept for it: it was in sight when its drawing came. */
function useKeptRoom(view: { current: HTMLElement | null }, drawn: boolean): boolean {
  const [kept, setKept] = useState(true);
  useLayoutEffect(() => {
    if (!drawn || !view.current) return;
    const { top, bottom } = view.current.getBoundingClientRect();
    setKept(top < innerHeight && bottom > 0);
  }, [view, drawn]);
  return kept;
}
