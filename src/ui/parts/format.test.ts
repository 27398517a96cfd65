import { describe, expect, test } from "vitest";
import { formatDayAndTime, formatMoment, formatRemaining, formatTime } from "./format";

/** A moment of this device's own time zone, as the server writes it. */
const at = (...moment: [number, number, number, number, number]) => new Date(...moment).toISOString();
const now = new Date(2026, 10, 23, 18, 0);

describe("a moment", () => {
  test("is said in this device's time zone", () => {
    expect(formatTime(at(2026, 10, 23, 17, 5))).toBe("17:05");
    expect(formatDayAndTime(at(2026, 10, 23, 17, 50), now)).toBe("23 Nov at 17:50");
    expect(formatMoment(at(2026, 10, 30, 9, 0), now)).toBe("Mon 30 Nov, 09:00");
  });

  test("has its year where that is not this one", () => {
    expect(formatDayAndTime(at(2027, 0, 2, 17, 50), now)).toBe("2 Jan 2027 at 17:50");
  });
});

test("what is left is said in the largest unit of which there is more than one and a half, and is a minute at least", () => {
  const left = (milliseconds: number) =>
    formatRemaining(new Date(now.getTime() + milliseconds).toISOString(), now.getTime());
  const minute = 60_000;
  expect([-minute, 1, 5 * minute, 89 * minute, 91 * minute, 30 * 60 * minute, 37 * 60 * minute].map(left)).toEqual([
    "in 1 minute",
    "in 1 minute",
    "in 5 minutes",
    "in 89 minutes",
    "in 2 hours",
    "in 30 hours",
    "in 2 days",
  ]);
});
