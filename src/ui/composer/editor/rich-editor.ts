// CodeMirror, in a shadow root: there it brings its styles as style sheet objects, which our policy allows. It comes
// when the page is idle, and takes a snapshot of the plain editor over. It knows of no paste and no key.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorSelection, EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers, placeholder } from "@codemirror/view";
import type { TextType } from "@/client/text-type";
import type { EditorHandle, Snapshot } from "./editor-handle";
import { languageOf } from "./languages";
import { looks } from "./looks";
import { editorPhrases, editorTexts } from "./texts";

export type RichEditor = EditorHandle & {
  snapshot: () => Snapshot;
  setType: (type: TextType) => void;
  setReadOnly: (readOnly: boolean) => void;
  find: () => void;
  destroy: () => void;
};

/** Puts an editor into `host`, an element of its own, in the state of `before`. */
export function makeRichEditor(host: HTMLElement, before: Snapshot, onType: (text: string) => void): RichEditor {
  const shadow = host.attachShadow({ mode: "open" });
  const describedBy = addDescription(shadow);
  const language = new Compartment();
  const readOnly = new Compartment();
  const setUp = [
    lineNumbers(),
    highlightActiveLineGutter(),
    history(),
    bracketMatching(),
    search({ top: true }),
    highlightSelectionMatches(),
    EditorView.lineWrapping,
    indentUnit.of("  "),
    placeholder(editorTexts.placeholder),
    EditorState.phrases.of(editorPhrases),
    // Control and Enter make the link.
    keymap.of([
      ...searchKeymap,
      ...historyKeymap,
      indentWithTab,
      ...defaultKeymap.filter(({ key }) => key !== "Mod-Enter"),
    ]),
    EditorView.contentAttributes.of({
      "aria-label": editorTexts.text,
      "aria-describedby": describedBy,
      autocapitalize: "off",
      // It takes the focus without; this says so to who looks for it.
      tabindex: "0",
      spellcheck: "false",
    }),
    escapable,
    typedOverLines,
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onType(read());
    }),
    looks,
  ];
  const stateOf = (text: string, selection: EditorSelection) =>
    EditorState.create({
      doc: text,
      selection,
      extensions: [setUp, language.of([]), readOnly.of([])],
    });
  const view = new EditorView({
    parent: shadow,
    root: shadow,
    state: stateOf(before.text, EditorSelection.single(before.anchor, before.head)),
  });
  const read = () => view.state.doc.toString();
  // Asked for a place it measures at once, without which it could not be scrolled that far. Which line stands there it
  // guesses by the share of characters before it, and keeps that line where it guessed it once the lines in sight are
  // measured: some lines off. So it is told again, when there is nothing left to guess.
  view.coordsAtPos(before.head);
  const scroll = () => {
    view.scrollDOM.scrollTop = before.scrollTop;
  };
  scroll();
  const scrollMeasured = (again: number) =>
    view.requestMeasure({
      read: () => null,
      write: () => {
        scroll();
        if (again > 0) requestAnimationFrame(() => scrollMeasured(again - 1));
      },
    });
  scrollMeasured(2);
  // Kept, because an editor that is out of the page already has no scroll any more.
  let { scrollTop } = before;
  view.scrollDOM.addEventListener("scroll", () => {
    scrollTop = view.scrollDOM.scrollTop;
  });
  if (before.focused) view.focus();

  let wanted: TextType | null = null;
  const setType = (type: TextType) => {
    if (wanted?.format === type.format && wanted.language === type.language) return;
    wanted = type;
    languageOf(type).then(
      (found) => wanted === type && view.dispatch({ effects: language.reconfigure(found ?? []) }),
      () => {
        // The mode did not come: the text is written without colours.
      },
    );
  };

  return {
    read,
    write: (text) => {
      const type = wanted;
      wanted = null;
      view.setState(stateOf(text, EditorSelection.single(0)));
      view.scrollDOM.scrollTop = 0;
      if (type !== null) setType(type);
    },
    focus: () => view.focus(),
    select: (start, end) => {
      const selection = EditorSelection.single(start, end);
      view.dispatch({ selection, effects: EditorView.scrollIntoView(selection.main, { y: "center" }) });
      view.focus();
    },
    readVisible: () => {
      const { top } = view.documentPadding;
      const { from } = view.lineBlockAtHeight(Math.max(0, view.scrollDOM.scrollTop - top));
      return view.state.sliceDoc(from);
    },
    snapshot: () => {
      const { anchor, head } = view.state.selection.main;
      return { text: read(), anchor, head, scrollTop, focused: view.hasFocus };
    },
    setType,
    setReadOnly: (is) => view.dispatch({ effects: readOnly.reconfigure(EditorState.readOnly.of(is)) }),
    find: () => openSearchPanel(view),
    destroy: () => view.destroy(),
  };
}

/** After Escape the Tab key leaves the editor, for as long as no other key is pressed: nobody is caught in it. */
const escapable = EditorView.domEventHandlers({
  keydown: (event, view) => {
    if (event.key === "Escape") view.setTabFocusMode(true);
    else if (event.key !== "Tab" && event.key !== "Shift") view.setTabFocusMode(false);
    return false;
  },
  focus: (_, view) => view.setTabFocusMode(false),
});

/**
 * A letter in the place of several lines. Left to itself, a browser joins what is left of them by a `style` of its own,
 * which the policy refuses, and reports.
 */
const typedOverLines = EditorView.domEventHandlers({
  beforeinput: ({ inputType, data, isComposing }, view) => {
    const { from, to } = view.state.selection.main;
    const isOneLine = to <= view.state.doc.lineAt(from).to;
    if (inputType !== "insertText" || data === null || isComposing || isOneLine || view.state.readOnly) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** Says how the keys work to those who hear the page: inside, since an id does not reach over a shadow's edge. */
function addDescription(shadow: ShadowRoot): string {
  const description = document.createElement("p");
  description.id = "keys";
  description.hidden = true;
  description.textContent = editorTexts.description;
  shadow.append(description);
  return description.id;
}
