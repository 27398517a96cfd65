// Bounds for the parser of Markdown, so that no text stops the typing: it works in slices, but a paragraph is one of
// them, and so is a line of nested quotes, and both cost more than linear time. What is past a bound has no colours.
import type { MarkdownConfig } from "@lezer/markdown";

// A paragraph of 4,000 characters out of the worst ones takes some milliseconds; one of 75,000 took 20 seconds.
const paragraphCharactersMax = 4000;
const depthMax = 40;

export const markdownBounds: MarkdownConfig = {
  parseInline: [
    {
      name: "TooLong",
      before: "Escape",
      parse: (context) => (context.end - context.offset > paragraphCharactersMax ? context.end : -1),
    },
  ],
  parseBlock: [
    {
      name: "TooDeep",
      before: "LinkReference",
      parse: (context, line) => {
        if (context.depth < depthMax) return false;
        const end = context.lineStart + line.text.length;
        context.addElement(context.elt("Paragraph", context.lineStart + line.pos, end));
        context.nextLine();
        return true;
      },
    },
  ],
};
