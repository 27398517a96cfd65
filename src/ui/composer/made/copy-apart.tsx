// What opens the paste, in parts that can be sent different ways. Neither the key nor the password is shown for it.
import { secondaryButton } from "@/ui/parts/button";
import { CopyButton } from "@/ui/parts/copy-button";
import { apartTexts, linkTexts } from "./texts";

type Props = {
  link: string;
  /** Null where none is needed. */
  password: string | null;
  /** The link was copied, or a part of it. */
  onTaken: () => void;
};

export function CopyApart({ link, password, onTaken }: Props) {
  const [address = "", key] = link.split("#");
  const button = (label: string, text: string, failed: string = apartTexts.failed, onCopied?: () => void) => (
    <CopyButton
      label={label}
      copied={linkTexts.copied}
      failed={failed}
      text={text}
      onCopied={onCopied}
      className={`${secondaryButton} px-3! text-small`}
    />
  );
  if (key === undefined && password === null) return null;
  return (
    <fieldset className="flex flex-col gap-2 print:hidden">
      <legend className="mb-2 font-medium text-small">{apartTexts.legend}</legend>
      <div className="flex flex-wrap gap-2">
        {key !== undefined && button(apartTexts.withoutKey, address, apartTexts.failed, onTaken)}
        {key !== undefined && button(apartTexts.key, key, apartTexts.failed, onTaken)}
        {password !== null && button(apartTexts.password, password, apartTexts.passwordFailed)}
      </div>
      <p className="text-quiet text-small">{apartTexts.hint}</p>
    </fieldset>
  );
}
