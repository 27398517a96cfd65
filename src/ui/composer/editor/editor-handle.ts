// What the write page knows of its editor, whichever of the two it is. Texts are as editors have them: line ends are LF.

export type EditorHandle = {
  read: () => string;
  /** Puts a text in the place of what is there. What was there is not in the editor's own history then. */
  write: (text: string) => void;
  focus: () => void;
  /** Selects from one offset to another, and brings it into sight and into focus. */
  select: (start: number, end: number) => void;
  /** From the first line in sight on, in whole lines: what the person is looking at. */
  readVisible: () => string;
};

/** What one editor hands to the other. */
export type Snapshot = {
  text: string;
  /** Offsets in UTF-16 units; `head` is where the caret is. */
  anchor: number;
  head: number;
  /** In pixels. */
  scrollTop: number;
  focused: boolean;
};
