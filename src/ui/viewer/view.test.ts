import { describe, expect, test } from "vitest";
import { type ClaimPrompt, nextView, type View, viewAfterPress } from "./view";

const known = { burns: false, expiresAt: "2030-01-01T00:00:00.000Z" };
const asked: View & { needs: "password" | "link" } = {
  step: "sealed",
  needs: "password",
  burns: false,
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
    expect(nextView(asked, opening, () => true)).toMatchObject({ step: "open", revision: 2, doubt: "older" });
    expect(nextView(asked, opening, never)).toMatchObject({ step: "open", doubt: null });
    expect(nextView(asked, { ...opening, revisionDiffers: true }, never)).toMatchObject({ doubt: "differs" });
  });

  test("what a device remembers and no longer fits is said until the paste is open", () => {
    const sealed = { step: "sealed", needs: "link", known, outdated: true } as const;
    const first = nextView({ step: "opening" }, sealed, never);
    expect(first).toMatchObject({ outdated: true, wrong: false });
    expect(nextView(first, { ...sealed, needs: "password", outdated: false }, never)).toMatchObject({ outdated: true });
  });

  test("the missing link of a paste that burns is asked for as such, until it fits", () => {
    const sealed = { step: "sealed", needs: "link", known: { ...known, burns: true }, outdated: false } as const;
    const first = nextView({ step: "opening" }, sealed, never);
    expect(first).toMatchObject({ needs: "link", burns: true });
    const failed = { step: "failed", failure: "wrong-key", burnedAt: null } as const;
    expect(nextView(first, failed, never)).toMatchObject({ needs: "link", burns: true, wrong: true });
  });
});

describe("the page of a paste that burns", () => {
  const header = { secrets: "link", iterations: 0, salt: new Uint8Array(16), iv: new Uint8Array(12) } as const;
  const opening = {
    step: "sealed",
    needs: "claim",
    known: { ...known, burns: true, header, head: new Uint8Array(37) },
    withPassword: false,
    until: null,
  } as const;
  const prompt: ClaimPrompt = { ...opening, failure: null, trying: false };
  const pressed: ClaimPrompt = { ...prompt, trying: true };
  const failed = (failure: "wrong-password" | "wrong-key" | "rate-limited" | "burned") =>
    ({ step: "failed", failure, burnedAt: null }) as const;

  test("asks first, also after its link was entered", () => {
    expect(nextView({ step: "opening" }, opening, never)).toEqual(prompt);
    expect(nextView({ ...asked, needs: "link", burns: true }, opening, never)).toEqual(prompt);
  });

  test("asks for the password right there when it does not fit, or the server wants a pause", () => {
    expect(viewAfterPress(pressed, failed("wrong-password"))).toEqual({
      ...prompt,
      withPassword: true,
      failure: "wrong-password",
    });
    expect(viewAfterPress(pressed, failed("rate-limited"))).toEqual({ ...prompt, failure: "rate-limited" });
  });

  test("lets a reading that broke off be gone on with right there", () => {
    const until = "2026-11-23T17:55:00.000Z";
    expect(viewAfterPress(pressed, { step: "broken", failure: "offline", until })).toEqual({
      ...prompt,
      until,
      failure: "offline",
    });
  });

  test("says what cannot be put right there in the place of the question", () => {
    expect(viewAfterPress(pressed, failed("wrong-key"))).toEqual(failed("wrong-key"));
    expect(viewAfterPress(pressed, failed("burned"))).toEqual(failed("burned"));
  });

  test("shows the text with what is to be called when it is on the screen", async () => {
    const ikm = await crypto.subtle.importKey("raw", new Uint8Array(32), "HKDF", false, ["deriveBits"]);
    const keepsake = { ikm, head: new Uint8Array(25) };
    const confirm = async () => true;
    const open = {
      step: "open",
      document: { text: "a" },
      revision: 2,
      revisionDiffers: true,
      keepsake,
      confirm,
    } as const;
    expect(viewAfterPress(pressed, open)).toEqual({
      step: "open",
      document: { text: "a" },
      revision: 2,
      doubt: "differs",
      confirm,
    });
  });
});
