// What the system says of a file that it does not read or write, in words.

const words: Partial<Record<string, string>> = {
  ENOENT: "it is not there",
  EACCES: "this user may not",
  EPERM: "this user may not",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "it stands on a file system that is read only",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  EBADF: "it is not open",
  EIO: "the device failed",
};

/** Goes after a colon, without a full stop. */
export function brokenFile(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return words[code] ?? (code === "" ? "the system gave no reason" : `the system says ${code}`);
}
