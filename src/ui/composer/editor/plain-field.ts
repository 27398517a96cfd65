// The textarea as an editor: what it holds, and whether this is a moment in which nothing may be done to it.
import type { EditorHandle, Snapshot } from "./editor-handle";

export const plainHandle = (field: HTMLTextAreaElement): EditorHandle => ({
  read: () => field.value,
  write: (text) => {
    field.value = text;
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
  },
  focus: () => field.focus(),
  select: (start, end) => {
    // A browser brings the selection of a field into sight when it gets the focus.
    field.blur();
    field.setSelectionRange(start, end);
    field.focus();
  },
  readVisible: () => {
    const hidden = Math.round(field.scrollTop / Number.parseFloat(getComputedStyle(field).lineHeight));
    return field.value.split("\n").slice(hidden).join("\n");
  },
});

export function snapshotOf(field: HTMLTextAreaElement): Snapshot {
  const { value, selectionStart, selectionEnd, selectionDirection, scrollTop } = field;
  const [anchor, head] =
    selectionDirection === "backward" ? [selectionEnd, selectionStart] : [selectionStart, selectionEnd];
  return { text: value, anchor, head, scrollTop, focused: field.matches(":focus") };
}

export function applySnapshot(field: HTMLTextAreaElement, { text, anchor, head, scrollTop, focused }: Snapshot): void {
  field.value = text;
  field.setSelectionRange(Math.min(anchor, head), Math.max(anchor, head), head < anchor ? "backward" : "forward");
  field.scrollTop = scrollTop;
  if (focused) field.focus();
}
