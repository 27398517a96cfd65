import { describe, expect, test } from "vitest";
import { nextView, type View } from "./view";

const known = { burns: false, expiresAt: "2030-01-01T00:00:00.000Z" };
const asked: View & { step: "sealed" } = {
  step: "sealed",
  needs: "password",
  expiresAt: known.expiresAt,
  wrong: false,
  trying: true,
  outdated: false,
};
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
    const sealed = { step: "sealed", needs: "link", known, outdated: false } as const;
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

  test("a paste that is older than what this device has seen is shown, and doubted", async () => {
    const ikm = await crypto.subtle.importKey("raw", new Uint8Array(32), "HKDF", false, ["deriveBits"]);
    const keepsake = { ikm, head: new Uint8Array(25) };
    const opening = { step: "open", document: { text: "a" }, revision: 2, revisionDiffers: false, keepsake } as const;
    expect(nextView(asked, opening, () => true)).toMatchObject({ step: "open", doubt: "older" });
    expect(nextView(asked, opening, never)).toMatchObject({ step: "open", doubt: null });
    expect(nextView(asked, { ...opening, revisionDiffers: true }, never)).toMatchObject({ doubt: "differs" });
  });

  test("what a device remembers and no longer fits is said until the paste is open", () => {
    const sealed = { step: "sealed", needs: "link", known, outdated: true } as const;
    const first = nextView({ step: "opening" }, sealed, never);
    expect(first).toMatchObject({ outdated: true, wrong: false });
    expect(nextView(first, { ...sealed, needs: "password", outdated: false }, never)).toMatchObject({ outdated: true });
  });
});
