// What the text view says.
export const textViewTexts = {
  label: "Text with line numbers",
  line: (line: number) => `Line ${line}`,
  keys: "Choose a line to link to it. Arrow keys move, Shift with them takes more lines.",
  beyond: (first: number, count: number) =>
    count === 1
      ? `The link points to line ${first}. This text has one line.`
      : `The link points to line ${first}. This text has ${count} lines.`,
  below: (first: number) => `The link points to line ${first}, further down than what is shown.`,
} as const;
