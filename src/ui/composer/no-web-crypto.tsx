// In the place of the composer where the browser offers no Web Crypto: said, with its reason, before anything is typed.
import { ShieldOff } from "lucide-react";
import { primaryButton } from "@/ui/parts/button";
import { Message, messageIcon } from "@/ui/shell/message";
import { noWebCryptoTexts } from "./texts";

export const NoWebCrypto = () => (
  <main className="flex flex-1 flex-col">
    <Message
      icon={<ShieldOff className={messageIcon} strokeWidth={1.5} aria-hidden />}
      title={noWebCryptoTexts.title}
      urgent
    >
      <p>{noWebCryptoTexts.why}</p>
      <p className="text-quiet">{noWebCryptoTexts.what}</p>
      <a href={`https://${location.host}${location.pathname}`} className={`${primaryButton} self-start`}>
        {noWebCryptoTexts.action}
      </a>
    </Message>
  </main>
);
