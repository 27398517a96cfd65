"use client";
// How long the paste lives, and whether its first reading ends that.
import { Flame } from "lucide-react";
import { useId } from "react";
import { ExpiresSelect } from "@/ui/owner/expires-select";
import { expiresTexts } from "@/ui/owner/texts";
import { composerTexts } from "./texts";
import type { Composer } from "./use-composer";

export function LifeChoice({ life, disabled }: { life: Composer["life"]; disabled: boolean }) {
  const select = useId();
  return (
    <div className="flex items-center gap-1 text-small">
      <label htmlFor={select} className="pl-2 text-quiet md:pl-0">
        {expiresTexts.label}
      </label>
      <ExpiresSelect
        id={select}
        value={life.expires}
        values={life.values}
        onChange={life.chooseExpires}
        disabled={disabled}
      />
      <label
        className={`ml-auto flex min-h-11 items-center gap-1.5 rounded px-2 md:ml-0 ${life.burn ? "font-semibold text-open" : "text-quiet hover:text-ink"}`}
      >
        <input
          type="checkbox"
          checked={life.burn}
          onChange={(event) => life.setBurn(event.target.checked)}
          disabled={disabled}
          className="size-4 accent-(--open)"
        />
        <Flame size={15} strokeWidth={1.75} className="shrink-0" aria-hidden />
        {composerTexts.burn}
      </label>
    </div>
  );
}
