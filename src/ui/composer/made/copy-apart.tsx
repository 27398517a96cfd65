// What opens the paste, in parts that can be sent different ways. Neither the key nor the password is shown for it.
import { secondaryButton } from "@/ui/parts/button";
import { CopyButton } from "@/ui/parts/copy-button";
import { apartTexts, linkTexts } from "./texts";

type Props = {
  link: string;
  /** Null where none is needed. */
  password: string | null;
};

export function CopyApart({ link, password }: Props) {
  const [address = "", key] = link.split("#");
  const button = (label: string, text: string, failed: string = apartTexts.failed) => (
    <CopyButton
      label={label}
      copied={linkTexts.copied}
      failed={failed}
      text={text}
      className={`${secondaryButton} px-3! text-small`}
    />
  );
  if (key === undefined && password === null) return null;
  return (
    <fieldset className="flex flex-col gap-2 print:hidden">
      <legend className="mb-2 font-medium text-small">{apartTexts.legend}</legend>
      <div className="flex flex-wrap gap-2">
        {key !== undefined && button(apartTexts.withoutKey, address)}
        {key !== undefined && button(apartTexts.key, key)}
        {password !== null && button(apartTexts.password, password, apartTexts.passwordFailed)}
      </div>
      <p className="text-quiet text-small">{apartTexts.hint}</p>
    </fieldset>
  );
}
