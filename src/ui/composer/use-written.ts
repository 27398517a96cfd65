"use client";
// What is written: the text with its own line ends, its title and name, and of what type it is. Every change of it is
// kept on this device at once. It knows nothing of secrets.
import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Written } from "@/client/draft";
import { chosenType, recognisedType, sealedForm, withType } from "./document";
import type { EditorHandle } from "./editor/editor-handle";
import { shownOf, withLineEndsOf } from "./line-ends";
import { useDraft } from "./use-draft";
import { useFiles } from "./use-files";

const nothing: Written = { text: "" };

export function useWritten(editor: RefObject<EditorHandle | null>, onChange: () => void) {
  const [document, setDocument] = useState(nothing);
  const newest = useRef(nothing);
  // The text as it came in whole, whose line ends the typed one gets.
  const given = useRef("");

  const set = useCallback((written: Written) => {
    newest.current = written;
    setDocument(written);
  }, []);
  const show = useCallback(
    (written: Written) => {
      given.current = written.text;
      editor.current?.write(shownOf(written.text));
      set(written);
    },
    [editor, set],
  );
  const isUntouched = useCallback(() => newest.current === nothing && editor.current?.read() === "", [editor]);
  const { restored, forkOf, aside, keep, keepRestored, forget } = useDraft(isUntouched, show);
  const change = (written: Written) => {
    set(written);
    keep(written);
    onChange();
  };
  const file = useFiles(newest, (written) => {
    show(written);
    change(written);
    editor.current?.focus();
  });

  // What was typed before React came is in the field, and nowhere else.
  useEffect(() => {
    const text = editor.current?.read();
    if (text) {
      set({ text });
      keep({ text });
    }
    if (matchMedia("(pointer: fine)").matches) editor.current?.focus();
  }, [editor, set, keep]);

  const settled = useDeferredValue(document);
  const { text, name = "" } = settled;
  const recognised = useMemo(() => recognisedType({ text, name }), [text, name]);
  const preview = useMemo(() => sealedForm(settled, recognised), [settled, recognised]);
  const { format, language } = document;
  const chosen = useMemo(() => chosenType(format, language), [format, language]);

  return {
    document,
    /** The newest document as an encrypted paste holds it. */
    sealed: () => sealedForm(newest.current),
    /** The same, a moment late, for whoever looks at it. */
    preview,
    type: {
      recognised,
      /** Null while it is left to what is recognised. */
      chosen,
      shown: chosen ?? recognised,
      choose: (type: typeof chosen) => change(withType(newest.current, type)),
    },
    write: (typed: string) => {
      if (typed === "") given.current = "";
      change({ ...newest.current, text: withLineEndsOf(given.current, typed) });
    },
    setTitle: (title: string) => change({ ...newest.current, title }),
    setName: (fileName: string) => change({ ...newest.current, name: fileName }),
    /** Selects a part of the text, by offsets of the document's, and brings it into sight. */
    select: (start: number, end: number) => {
      const shownOffset = (offset: number) => shownOf(newest.current.text.slice(0, offset)).length;
      editor.current?.select(shownOffset(start), shownOffset(end));
    },
    file,
    restored,
    forkOf,
    aside,
    keepRestored,
    forget,
    discard: () => {
      show(nothing);
      forget();
      editor.current?.focus();
    },
  };
}
