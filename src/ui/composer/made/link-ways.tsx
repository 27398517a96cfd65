"use client";
// A link in all the ways that it can go: copied whole or in parts, seen by a camera, given to what this device shares with.
import { QrCode as QrIcon, Share2 } from "lucide-react";
import { useId, useState } from "react";
import { secondaryButton } from "@/ui/parts/button";
import { CopyApart } from "./copy-apart";
import { CopyableLink } from "./copyable-link";
import { LinkWithPassword } from "./link-with-password";
import { QrCode } from "./qr-code";
import { linkTexts, qrTexts } from "./texts";

type Props = {
  /** Whole, with its origin. */
  link: string;
  /** The same with the password in it, for whoever asks for that; null where there is none. */
  linkWithPassword: string | null;
  /** Null where none is needed, or where it is not known. */
  password: string | null;
  /** It went somewhere else, or a part of it did. */
  onTaken: () => void;
};

export const LinkWays = ({ link, linkWithPassword, password, onTaken }: Props) => (
  <>
    <CopyableLink label={linkTexts.link} link={link} onTaken={onTaken} focused />
    <Ways link={link} onTaken={onTaken} />
    <CopyApart link={link} password={password} onTaken={onTaken} />
    {linkWithPassword && <LinkWithPassword link={linkWithPassword} onTaken={onTaken} />}
  </>
);

/** Other ways for the link to go than the clipboard: a camera, and what this device shares with. */
function Ways({ link, onTaken }: { link: string; onTaken: () => void }) {
  const [qrShown, setQrShown] = useState(false);
  const qrId = useId();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap gap-2 print:hidden">
        <button
          type="button"
          aria-expanded={qrShown}
          aria-controls={qrId}
          onClick={() => setQrShown(!qrShown)}
          className={`${secondaryButton} px-3! text-small`}
        >
          <QrIcon size={16} strokeWidth={1.75} aria-hidden />
          {qrTexts.show}
        </button>
        {navigator.share !== undefined && (
          <button
            type="button"
            // The person may close it again, which is no failure.
            onClick={() => navigator.share({ url: link }).then(onTaken, () => {})}
            className={`${secondaryButton} px-3! text-small`}
          >
            <Share2 size={16} strokeWidth={1.75} aria-hidden />
            {linkTexts.share}
          </button>
        )}
      </div>
      <div id={qrId} hidden={!qrShown}>
        {qrShown && <QrCode link={link} />}
      </div>
    </div>
  );
}
