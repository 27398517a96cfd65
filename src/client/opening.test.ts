import { describe, expect, test } from "vitest";
import { mayStillOpen, type OpenFailureCode } from "./opening";

const known = { burns: false, expiresAt: "2030-01-01T00:00:00.000Z" };

describe("a reload", () => {
  const failed = (failure: OpenFailureCode) => ({ step: "failed", failure, burnedAt: null }) as const;

  test("finds the key again that waits for a password, or for the server", () => {
    expect(mayStillOpen({ step: "sealed", needs: "password", known, outdated: false })).toBe(true);
    expect(mayStillOpen({ step: "sealed", needs: "claim", known, outdated: false })).toBe(true);
    const passing: OpenFailureCode[] = ["offline", "unavailable", "rate-limited", "server", "unsupported"];
    expect(passing.map(failed).every(mayStillOpen)).toBe(true);
  });

  test("does not find what is known to open nothing", () => {
    expect(mayStillOpen({ step: "sealed", needs: "link", known, outdated: false })).toBe(false);
    const final: OpenFailureCode[] = ["wrong-key", "wrong-password", "not-found", "burned"];
    expect(final.map(failed).some(mayStillOpen)).toBe(false);
  });
});
