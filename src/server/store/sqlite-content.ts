// How a content lies in an SQLite file, so that a deletion leaves nothing of it behind.
//
// [Note: content stays put] secure_delete overwrites a row where it stands, but not the copies that SQLite left on other
// pages when it moved the row there from here: as rows come and go, it shifts the small ones between the pages of their
// tree. What does not fit beside the keys goes onto overflow pages, which belong to one row alone, never move as
// the tree changes, and are overwritten as a whole when they are freed. So a content has to lie on overflow pages alone.
// Of a row of P bytes SQLite keeps K = M + (P - M) mod (page - 4) in the tree, where that is at most page - 35, else M,
// the least (sqlite.org/fileformat2.html §1.6). Where the content is the last column and fills whole overflow pages, K is
// what stands before it, if only that is M bytes or more: so the filler.
//
//     row      │ header, columns (least bytes or more)    │ content, zeros │
//     lies on  │ a page of the tree, with other rows      │ n overflow pages of its own
//
// Smaller pages would fill up less, and giving freed room back would take too long: for each page that it moves SQLite
// looks through the list of free ones, which is as long as there are pages. `npm run bench -- sweep` shows it.

/** Of a database page: SQLite's usable size, where nothing is reserved. */
export const pageBytes = 2048;
/** An overflow page begins with the address of the next. */
const overflowBytes = pageBytes - 4;
/** M above: what SQLite keeps in the tree of a row that does not fit there. */
export const leastBytes = Math.floor(((pageBytes - 12) * 32) / 255) - 23;

/** Returns a content with zeros behind it, up to whole overflow pages. */
export function fillPages(content: Uint8Array): Uint8Array {
  const filled = new Uint8Array(Math.max(1, Math.ceil(content.length / overflowBytes)) * overflowBytes);
  filled.set(content);
  return filled;
}

/** A content as it was before fillPages. */
export const contentOf = (filled: Uint8Array, bytes: number): Uint8Array => filled.subarray(0, bytes);
