import { expect, test } from "vitest";
import { pairAround } from "./pair";

const kept = [7, 6, 4].map((revision) => ({ revision, bytes: 1, createdAt: "2026-11-23T16:50:00.000Z" }));

test("a revision is compared with the one before it", () => {
  expect(pairAround(kept, 7)).toEqual({ from: 6, to: 7 });
  expect(pairAround(kept, 6)).toEqual({ from: 4, to: 6 });
});

test("the oldest one is compared with the one after it", () => {
  expect(pairAround(kept, 4)).toEqual({ from: 4, to: 6 });
});

test("one that is not kept any more leaves the two newest", () => {
  expect(pairAround(kept, 5)).toEqual({ from: 6, to: 7 });
});

test("one alone is compared with nothing", () => {
  expect(pairAround(kept.slice(0, 1), 7)).toBeNull();
});
