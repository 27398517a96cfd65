"use client";
// The password: typed, or drawn by chance; how strong it is; and copied apart from the link.
import { Dices } from "lucide-react";
import type { RefObject } from "react";
import { quietButton } from "@/ui/parts/button";
import { CopyButton } from "@/ui/parts/copy-button";
import { PasswordField } from "@/ui/parts/password-field";
import { StrengthMeter } from "./strength-meter";
import { composerTexts, passwordTexts } from "./texts";
import { usePassphrase } from "./use-passphrase";
import type { SecretsChoice } from "./use-secrets";

type Props = {
  password: SecretsChoice["password"];
  passwordField: RefObject<HTMLInputElement | null>;
  /** Whether it is what keeps a press from doing what it says; where that is told. */
  invalid: boolean;
  problemId: string;
  /** Whether it stands in a narrow place, one part below the other. */
  stacked?: boolean;
};

export function PasswordChoice({ password, passwordField, invalid, problemId, stacked = false }: Props) {
  const { drawn, draw } = usePassphrase(password.typed, password.type);
  return (
    <div className={`appears flex flex-col gap-1 ${stacked ? "" : "md:flex-row md:items-start md:gap-5"}`}>
      <div className={`flex flex-col ${stacked ? "" : "md:w-96 md:shrink-0"}`}>
        <PasswordField
          ref={passwordField}
          label={composerTexts.password}
          value={password.typed}
          onChange={password.type}
          purpose="new-password"
          show={composerTexts.showPassword}
          hide={composerTexts.hidePassword}
          invalid={invalid}
          describedBy={problemId}
        />
        <div className="-mx-2 flex flex-wrap">
          <button type="button" onClick={draw} className={`${quietButton} px-2! text-small`}>
            <Dices size={16} strokeWidth={1.75} aria-hidden />
            {passwordTexts.draw}
          </button>
          <CopyButton
            label={passwordTexts.copy}
            copied={passwordTexts.copied}
            failed={passwordTexts.copyFailed}
            text={password.typed}
            className={`${quietButton} px-2! text-small`}
          />
        </div>
      </div>
      <div className={`flex flex-1 flex-col gap-1.5 ${stacked ? "" : "max-w-lg md:pt-1"}`}>
        <StrengthMeter password={password.typed} drawn={drawn !== null} />
        <p role="status" className="text-small empty:hidden">
          {drawn && passwordTexts.drawn(drawn.words, drawn.bits)}
        </p>
        {!password.isShort && <p className="text-quiet text-small">{passwordTexts.apart}</p>}
      </div>
      {password.isShort && (
        <div className={`flex-1 text-open text-small ${stacked ? "" : "md:max-w-72"}`}>
          <p>{composerTexts.short}</p>
          <label className="flex min-h-11 items-center gap-2 font-medium md:min-h-9">
            <input
              type="checkbox"
              className="size-4 accent-(--open)"
              checked={password.useAnyway}
              onChange={(event) => password.setUseAnyway(event.target.checked)}
            />
            {composerTexts.useAnyway}
          </label>
        </div>
      )}
    </div>
  );
}
