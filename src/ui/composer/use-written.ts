"use client";
// What is written: the text with its own line ends, its title and name, and of what type it is. It knows nothing of
// secrets, and not whether a paste or a revision comes of it.
import { type RefObject, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Written } from "@/client/draft";
import { chosenType, recognisedType, sealedForm, withType } from "@/client/sealed-form";
import type { EditorHandle } from "./editor/editor-handle";
import { shownOf, withLineEndsOf } from "./line-ends";
import { useFiles } from "./use-files";

const nothing: Written = { text: "" };

/**
 * `initial` is what stands there at first; null where that is what was typed before React came. `onChange` is called
 * with every change that a person makes.
 */
export function useWritten(
  editor: RefObject<EditorHandle | null>,
  initial: Written | null,
  onChange: (document: Written) => void,
) {
  const [document, setDocument] = useState(initial ?? nothing);
  const newest = useRef(document);
  // The text as it came in whole, whose line ends the typed one gets.
  const given = useRef("");
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });

  const set = useCallback((written: Written) => {
    newest.current = written;
    setDocument(written);
  }, []);
  const change = useCallback(
    (written: Written) => {
      set(written);
      changed.current(written);
    },
    [set],
  );
  const show = useCallback(
    (written: Written) => {
      given.current = written.text;
      editor.current?.write(shownOf(written.text));
      set(written);
    },
    [editor, set],
  );
  const replace = useCallback(
    (written: Written) => {
      show(written);
      change(written);
      editor.current?.focus();
    },
    [editor, show, change],
  );
  const isUntouched = useCallback(() => newest.current === nothing && editor.current?.read() === "", [editor]);
  const file = useFiles(newest, replace);

  const first = useRef(initial);
  useEffect(() => {
    const typed = editor.current?.read();
    if (first.current !== null) show(first.current);
    else if (typed) change({ text: typed });
    if (matchMedia("(pointer: fine)").matches) editor.current?.focus();
  }, [editor, show, change]);

  const settled = useDeferredValue(document);
  const { text, name = "" } = settled;
  const recognised = useMemo(() => recognisedType({ text, name }), [text, name]);
  const preview = useMemo(() => sealedForm(settled, recognised), [settled, recognised]);
  const { format, language } = document;
  const chosen = useMemo(() => chosenType(format, language), [format, language]);

  return {
    document,
    /** The same as it is at this very moment, for whoever has waited meanwhile. */
    newest: () => newest.current,
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
    /** Whether nothing was written yet, not even before React came. */
    isUntouched,
    /** Puts a document in the place of what is there, which is no change that a person made. */
    show,
    /** The same as a person's wish. */
    replace,
    /** Takes all of it from the sheet. */
    clear: () => {
      show(nothing);
      editor.current?.focus();
    },
  };
}

export type WrittenState = ReturnType<typeof useWritten>;
