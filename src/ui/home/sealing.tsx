"use client";
// A word, and the real envelope that the server would get of it: sealed here by the same call that makes a paste, and
// never sent.
import { useEffect, useState } from "react";
import { prepareEncrypted } from "@/client/create-paste";
import { textField } from "@/ui/parts/password-field";
import { homeTexts } from "./texts";

const texts = homeTexts.sealing;
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(" ");

export function Sealing() {
  const [word, setWord] = useState<string>(texts.initial);
  const [body, setBody] = useState<Uint8Array | null>(null);
  const possible = globalThis.crypto?.subtle !== undefined;
  useEffect(() => {
    if (!possible) return;
    let current = true;
    prepareEncrypted({ text: word }, "link", null).then((creation) => {
      if (current) setBody(creation.body);
    });
    return () => {
      current = false;
    };
  }, [word, possible]);
  if (!possible) return <p>{texts.impossible}</p>;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <label className="flex flex-col gap-1 self-start">
        <span className="text-quiet text-small">{texts.label}</span>
        <input
          value={word}
          onChange={(event) => setWord(event.target.value)}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          className={textField}
        />
      </label>
      <figure className="flex min-w-0 flex-col gap-1">
        <figcaption className="min-h-5 text-quiet text-small tabular-nums">
          {body && texts.bytes(body.length)}
        </figcaption>
        <pre
          data-envelope
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          tabIndex={0}
          className="h-64 overflow-auto whitespace-pre-wrap break-words rounded-sheet border border-line bg-seal-wash p-3 font-mono text-seal text-small"
        >
          {body && hexOf(body)}
        </pre>
      </figure>
    </div>
  );
}
