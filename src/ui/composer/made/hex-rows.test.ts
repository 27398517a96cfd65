import { expect, test } from "vitest";
import { hexRowsOf } from "./hex-rows";

test("bytes stand eight to a row, as digits and as characters", () => {
  expect(hexRowsOf(new TextEncoder().encode("MDB1\n\u0000äx!"), 128)).toEqual([
    { offset: 0, hex: "4d 44 42 31 0a 00 c3 a4", chars: "MDB1····" },
    { offset: 8, hex: "78 21", chars: "x!" },
  ]);
});

test("no more of them are shown than asked for, and none of nothing", () => {
  expect(hexRowsOf(new Uint8Array(1000), 16)).toHaveLength(2);
  expect(hexRowsOf(new Uint8Array(), 16)).toEqual([]);
});
