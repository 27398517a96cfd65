// A private key in PEM, which formats of lines do not know: what stands between its first and its last line is none of
// their keys.

/** Whether a key that began before this line, or in it, goes on behind it. */
export function isInKeyBlock(line: string, wasIn: boolean): boolean {
  const begin = line.lastIndexOf("-- BEGIN ") + line.lastIndexOf("--BEGIN ") + 1;
  const end = line.lastIndexOf("-- END ") + line.lastIndexOf("--END ") + 1;
  return begin === end ? wasIn : begin > end;
}
