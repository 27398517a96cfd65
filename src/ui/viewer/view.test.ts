import { describe, expect, test } from "vitest";
import type { OpenFailureCode } from "@/client/opening";
import { mayStillOpen, nextView, type View } from "./view";

const known = { burns: false, expiresAt: "2030-01-01T00:00:00.000Z" };
const asked: View = { step: "sealed", needs: "password", expiresAt: known.expiresAt, wrong: false, trying: true };
const never = () => false;

describe("the page of an encrypted paste", () => {
  test("a wrong password is asked for again, at the same place", () => {
    expect(nextView(asked, { step: "failed", failure: "wrong-password", burnedAt: null }, never)).toEqual({
      ...asked,
      wrong: true,
      trying: false,
    });
  });

  test("a wrong password that came in the link is asked for", () => {
    const view = nextView({ step: "opening" }, { step: "failed", failure: "wrong-password", burnedAt: null }, never);
    expect(view).toMatchObject({ step: "sealed", needs: "password", wrong: true });
  });

  test("a link's wrong key is a failure; one that was entered is asked for again", () => {
    const failed = { step: "failed", failure: "wrong-key", burnedAt: null } as const;
    expect(nextView({ step: "opening" }, failed, never)).toEqual(failed);
    const again = nextView({ ...asked, needs: "link" }, failed, never);
    expect(again).toMatchObject({ step: "sealed", needs: "link", wrong: true });
  });

  test("what was entered and is no key at all is asked for again", () => {
    const before: View = { ...asked, needs: "link" };
    const sealed = { step: "sealed", needs: "link", known } as const;
    expect(nextView(before, sealed, never)).toMatchObject({ needs: "link", wrong: true });
    expect(nextView({ step: "opening" }, sealed, never)).toMatchObject({ wrong: false });
    expect(nextView(before, { ...sealed, needs: "password" }, never)).toMatchObject({ wrong: false });
  });

  test("any other failure is a screen of its own", () => {
    const burnedAt = "2026-11-23T17:50:00.000Z";
    expect(nextView(asked, { step: "failed", failure: "burned", burnedAt }, never)).toEqual({
      step: "failed",
      failure: "burned",
      burnedAt,
    });
  });

  test("a paste that is older than what this device has seen is shown, and doubted", () => {
    const opening = { step: "open", document: { text: "a" }, revision: 2, revisionDiffers: false } as const;
    expect(nextView(asked, opening, () => true)).toMatchObject({ step: "open", doubt: "older" });
    expect(nextView(asked, opening, never)).toMatchObject({ step: "open", doubt: null });
    expect(nextView(asked, { ...opening, revisionDiffers: true }, never)).toMatchObject({ doubt: "differs" });
  });
});

describe("a reload", () => {
  const failed = (failure: OpenFailureCode) => ({ step: "failed", failure, burnedAt: null }) as const;

  test("finds the key again that waits for a password, or for the server", () => {
    expect(mayStillOpen({ step: "sealed", needs: "password", known })).toBe(true);
    expect(mayStillOpen({ step: "sealed", needs: "claim", known })).toBe(true);
    const passing: OpenFailureCode[] = ["offline", "unavailable", "rate-limited", "server", "unsupported"];
    expect(passing.map(failed).every(mayStillOpen)).toBe(true);
  });

  test("does not find what is known to open nothing", () => {
    expect(mayStillOpen({ step: "sealed", needs: "link", known })).toBe(false);
    const final: OpenFailureCode[] = ["wrong-key", "wrong-password", "not-found", "burned"];
    expect(final.map(failed).some(mayStillOpen)).toBe(false);
  });
});
