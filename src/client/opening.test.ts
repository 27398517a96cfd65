import { describe, expect, test } from "vitest";
import { mayStillOpen, type OpenFailureCode } from "./opening";

const known = { burns: false, expiresAt: "2030-01-01T00:00:00.000Z" };

describe("a reload", () => {
  const failed = (failure: OpenFailureCode) => ({ step: "failed", failure, burnedAt: null }) as const;

  test("finds the key again that waits for a password, or for the server", () => {
    expect(mayStillOpen({ step: "sealed", needs: "password", known, outdated: false })).toBe(true);
    const header = { secrets: "link", iterations: 0, salt: new Uint8Array(16), iv: new Uint8Array(12) } as const;
    const burning = { ...known, burns: true, header, head: new Uint8Array(37) };
    const claim = { step: "sealed", needs: "claim", known: burning, withPassword: true, until: null } as const;
    expect(mayStillOpen(claim)).toBe(true);
    const passing: OpenFailureCode[] = ["offline", "unavailable", "rate-limited", "server", "unsupported"];
    expect(passing.map(failed).every(mayStillOpen)).toBe(true);
  });

  test("does not find what is known to open nothing", () => {
    expect(mayStillOpen({ step: "sealed", needs: "link", known, outdated: false })).toBe(false);
    const final: OpenFailureCode[] = ["wrong-key", "wrong-password", "not-found", "burned"];
    expect(final.map(failed).some(mayStillOpen)).toBe(false);
  });
});
