// A diagram over the whole window: nearer and further by buttons or by + - 0, moved by scrolling, closed by Escape.
import { Minus, Plus, X } from "lucide-react";
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { iconButton, quietButton } from "@/ui/parts/button";
import type { Drawing } from "./drawing";
import { texts } from "./texts";

type Props = { drawing: Drawing; name: string; onClose: () => void };

const step = 1.25;
const [scaleMin, scaleMax] = [0.1, 8];
/** A small diagram does not fill the window. */
const fitMax = 2;
const icon = { size: 18, strokeWidth: 1.75, "aria-hidden": true } as const;

export function Enlarged({ drawing: { source, width, height }, name, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const area = useRef<HTMLElement>(null);
  const [scale, setScale] = useState(1);
  const zoom = (by: number) => setScale((now) => Math.min(scaleMax, Math.max(scaleMin, now * by)));
  const fitIn = useCallback(() => {
    if (!area.current) return;
    const { clientWidth, clientHeight } = area.current;
    setScale(Math.min(fitMax, Math.max(scaleMin, Math.min(clientWidth / width, clientHeight / height) * 0.95)));
  }, [width, height]);
  useEffect(() => {
    dialog.current?.showModal();
    area.current?.focus();
    fitIn();
  }, [fitIn]);
  const pressed = (event: KeyboardEvent) => {
    // What the page does on a key is not meant here.
    if (event.key !== "Escape") event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoom(step);
    if (event.key === "-") zoom(1 / step);
    if (event.key === "0") fitIn();
  };
  return createPortal(
    <dialog
      ref={dialog}
      aria-label={name}
      onClose={onClose}
      onKeyDown={pressed}
      className="m-0 hidden h-dvh max-h-none w-screen max-w-none flex-col bg-paper text-ink open:flex"
    >
      <div className="flex shrink-0 items-center gap-1 border-line border-b px-2 md:px-4">
        <p className="min-w-0 flex-1 truncate px-2 text-small text-quiet">{name}</p>
        <button type="button" aria-label={texts.zoomOut} onClick={() => zoom(1 / step)} className={iconButton}>
          <Minus {...icon} />
        </button>
        <output className="min-w-14 text-center text-small tabular-nums">{texts.scale(Math.round(scale * 100))}</output>
        <button type="button" aria-label={texts.zoomIn} onClick={() => zoom(step)} className={iconButton}>
          <Plus {...icon} />
        </button>
        <button type="button" onClick={fitIn} className={quietButton}>
          {texts.fit}
        </button>
        <button type="button" aria-label={texts.close} onClick={() => dialog.current?.close()} className={iconButton}>
          <X {...icon} />
        </button>
      </div>
      <section
        ref={area}
        aria-label={texts.area(name)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        className="grid min-h-0 flex-1 [place-items:safe_center] overflow-auto overscroll-contain -outline-offset-2"
      >
        {/* biome-ignore lint/performance/noImgElement: the image is in the page already. */}
        <img
          src={source}
          width={width}
          height={height}
          alt={texts.alt(name)}
          className="max-w-none"
          style={{ width: width * scale, height: height * scale }}
        />
      </section>
    </dialog>,
    document.body,
  );
}
