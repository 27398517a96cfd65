// How wide a line is that runs on, in columns of the mono font: what lies off the screen says nothing of its width.

/** Wider is nothing that a browser draws. */
export const columnsMax = 500_000;

/** About: a tab is four at most, a character beyond Latin may be two. */
export const columnsOf = (line: string): number =>
  line.length + (line.match(/\t/g)?.length ?? 0) * 3 + (line.match(/[^\0-\u024f]/g)?.length ?? 0);
