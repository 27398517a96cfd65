import { expect, test } from "vitest";
import { textOfFile } from "./text-file";

const read = (...parts: BlobPart[]) => textOfFile(new Blob(parts), 1000);

test("a text file keeps its byte order mark and its line ends", async () => {
  expect(await read("\ufeffa\r\nb\rc\n")).toEqual({ text: "\ufeffa\r\nb\rc\n" });
});

test("a file with a NUL or with bytes that are no UTF-8 is binary", async () => {
  expect(await read("a\0b")).toEqual({ refusal: "binary" });
  expect(await read(Uint8Array.of(0x61, 0xff, 0xfe))).toEqual({ refusal: "binary" });
});

test("a file that is too large is not read, and an empty one holds no text", async () => {
  expect(await read("x".repeat(1001))).toEqual({ refusal: "too-large" });
  expect(await read("")).toEqual({ refusal: "empty" });
});

test("what the browser cannot read is refused", async () => {
  const folder = new Blob(["x"]);
  folder.arrayBuffer = () => Promise.reject(new DOMException("a folder", "NotFoundError"));
  expect(await textOfFile(folder, 1000)).toEqual({ refusal: "unread" });
});
