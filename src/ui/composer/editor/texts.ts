// What the editor says, its search included.

export const editorTexts = {
  text: "Text",
  placeholder: "Write or paste a text: Markdown, notes, code, a config file.",
  description: "Tab indents. Press Escape, then Tab, to leave the editor.",
} as const;

/** CodeMirror's own words, by the ones that it has for them. */
export const editorPhrases = {
  Find: "Find",
  Replace: "Replace with",
  next: "Next",
  previous: "Previous",
  all: "Select all",
  "match case": "Match case",
  regexp: "Regular expression",
  "by word": "Whole words",
  replace: "Replace",
  "replace all": "Replace all",
  close: "Close search",
  "current match": "Current match",
  "on line": "on line",
  "replaced match on line $": "Replaced the match on line $",
  "replaced $ matches": "Replaced $ matches",
  "Go to line": "Go to line",
  go: "Go",
} as const;
