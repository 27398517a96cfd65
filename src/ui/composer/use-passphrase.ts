"use client";
// A passphrase that is drawn by chance into a password field, for as long as it stands there as it was drawn.
import { useState } from "react";

/** `type` writes into the field. The words come when they are asked for. */
export function usePassphrase(password: string, type: (password: string) => void) {
  const [last, setLast] = useState<{ passphrase: string; words: number; bits: number } | null>(null);
  const draw = async () => {
    const { drawPassphrase, passphraseWords, bitsOfWord } = await import("./passphrase");
    const passphrase = drawPassphrase();
    setLast({ passphrase, words: passphraseWords, bits: passphraseWords * bitsOfWord });
    type(passphrase);
  };
  /** How strong it is by the way it was drawn; null where what stands there was not. */
  const drawn = last !== null && password === last.passphrase ? last : null;
  return { drawn, draw };
}
