"use client";
// A file that is dropped anywhere on the page, or pasted, is meant for the editor. Caught before the editor itself or
// the browser would take it: the one types its name, the other leaves the page.
import { useEffect, useRef, useState } from "react";

/** Whether a file hangs over the page. */
export function useFileDrop(enabled: boolean, onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });
  useEffect(() => {
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    const caught = (event: DragEvent): DataTransfer | null => {
      if (!event.dataTransfer?.types.includes("Files")) return null;
      event.preventDefault();
      event.stopPropagation();
      return event.dataTransfer;
    };
    if (!enabled) {
      // Nothing takes it now, and the browser must not either: it would leave the page, and with that the link.
      const refuse = (event: DragEvent) => {
        const transfer = caught(event);
        if (transfer) transfer.dropEffect = "none";
      };
      addEventListener("dragover", refuse, options);
      addEventListener("drop", refuse, options);
      return () => listening.abort();
    }
    addEventListener("dragenter", (event) => setOver(caught(event) !== null), options);
    addEventListener(
      "dragover",
      (event) => {
        const transfer = caught(event);
        if (transfer) transfer.dropEffect = "copy";
      },
      options,
    );
    // It has left the page when it goes to no element of it.
    addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), options);
    addEventListener(
      "drop",
      (event) => {
        const transfer = caught(event);
        setOver(false);
        if (transfer) take.current([...transfer.files]);
      },
      options,
    );
    addEventListener(
      "paste",
      (event) => {
        const files = [...(event.clipboardData?.files ?? [])];
        if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
        event.preventDefault();
        event.stopPropagation();
        take.current(files);
      },
      options,
    );
    return () => {
      listening.abort();
      setOver(false);
    };
  }, [enabled]);
  return over;
}
