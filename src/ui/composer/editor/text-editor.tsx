"use client";
// Where the text is written: the textarea that the server sent, which works at once, and CodeMirror, which takes over
// when the page is idle. One of them is there at a time, and each hands text, selection, scroll and focus to the other.
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { TextType } from "@/client/text-type";
import { useHydrated } from "@/ui/shell/use-hydrated";
import type { EditorHandle } from "./editor-handle";
import { mayBeComposing, whenFree, whenIdle } from "./moments";
import { applySnapshot, plainHandle, snapshotOf } from "./plain-field";
import type { RichEditor } from "./rich-editor";
import { editorTexts } from "./texts";

type Props = {
  ref: Ref<EditorHandle>;
  /** Null while it is not known. */
  plain: boolean | null;
  type: TextType;
  readOnly: boolean;
  onType: (text: string) => void;
  /** Before the focus goes into it: it may be out of sight. */
  onWanted: () => void;
};

export function TextEditor({ ref, plain, type, readOnly, onType, onWanted }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const rich = useRef<RichEditor | null>(null);
  const [isRich, setIsRich] = useState(false);
  // A field that came with this script has nothing in it that began before.
  const [isOwn] = useState(useHydrated());
  const composing = useRef(false);
  const typed = useRef(onType);
  const wanted = useRef(onWanted);
  useEffect(() => {
    typed.current = onType;
    wanted.current = onWanted;
  });

  useImperativeHandle(ref, () => {
    const now = (): EditorHandle => {
      if (rich.current) return rich.current;
      if (field.current) return plainHandle(field.current);
      throw new Error("there is no editor");
    };
    return {
      read: () => now().read(),
      write: (text) => now().write(text),
      focus: () => {
        wanted.current();
        now().focus();
      },
      select: (start, end) => {
        wanted.current();
        now().select(start, end);
      },
      readVisible: () => now().readVisible(),
    };
  }, []);

  useEffect(() => {
    const from = field.current;
    if (plain !== false || from === null) return;
    const stopping = new AbortController();
    const { signal } = stopping;
    whenIdle(signal, () => {
      import("./rich-editor").then(
        ({ makeRichEditor }) => {
          whenFree(from, signal, isOwn ? composing.current : mayBeComposing(from), () => {
            stopping.abort();
            // In one task, so that no key falls between the two.
            const before = snapshotOf(from);
            flushSync(() => setIsRich(true));
            if (host.current) rich.current = makeRichEditor(host.current, before, (text) => typed.current(text));
          });
        },
        () => {
          // It did not come: the plain editor stays.
        },
      );
    });
    return () => stopping.abort();
  }, [plain, isOwn]);

  if (plain === true && isRich) setIsRich(false);
  useLayoutEffect(() => {
    if (isRich || rich.current === null || field.current === null) return;
    applySnapshot(field.current, rich.current.snapshot());
    rich.current.destroy();
    rich.current = null;
  }, [isRich]);

  useEffect(() => () => rich.current?.destroy(), []);
  useEffect(() => {
    if (isRich) rich.current?.setType(type);
  }, [isRich, type]);
  useEffect(() => {
    if (isRich) rich.current?.setReadOnly(readOnly);
  }, [isRich, readOnly]);

  if (isRich) return <div ref={host} data-editor="rich" className="min-h-0 flex-1" />;
  return (
    <textarea
      ref={field}
      data-editor="plain"
      aria-label={editorTexts.text}
      placeholder={editorTexts.placeholder}
      defaultValue=""
      onChange={(event) => onType(event.target.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={() => {
        composing.current = false;
      }}
      readOnly={readOnly}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      className="editor-text min-h-0 flex-1 resize-none scroll-py-4 bg-transparent outline-none placeholder:text-quiet"
    />
  );
}
