"use client";
// What stands in the place of the list: that there is none yet, or none to be had here.
import { LayoutList, ShieldOff, Smartphone } from "lucide-react";
import { minePath } from "@/contract/paths";
import { primaryButton, secondaryButton } from "@/ui/parts/button";
import { Message, messageIcon } from "@/ui/shell/message";
import { emptyTexts, noWebCryptoTexts, refusedTexts, wipeTexts } from "./texts";

const Write = () => (
  <a href="/" className={primaryButton}>
    {emptyTexts.write}
  </a>
);

export const Empty = ({ importList }: { importList: () => void }) => (
  <Message
    heading="h2"
    icon={<LayoutList className={messageIcon} strokeWidth={1.5} aria-hidden />}
    title={emptyTexts.title}
  >
    <p>{emptyTexts.sentence}</p>
    <div className="flex flex-wrap gap-2">
      <Write />
      <button type="button" onClick={importList} className={secondaryButton}>
        {emptyTexts.import}
      </button>
    </div>
  </Message>
);

export const Refused = ({ retry }: { retry: () => void }) => (
  <Message
    heading="h2"
    icon={<Smartphone className={messageIcon} strokeWidth={1.5} aria-hidden />}
    title={refusedTexts.title}
    urgent
  >
    <p>{refusedTexts.sentence}</p>
    <p className="text-quiet">{refusedTexts.why}</p>
    <div className="flex flex-wrap gap-2">
      <Write />
      <button type="button" onClick={retry} className={secondaryButton}>
        {refusedTexts.retry}
      </button>
    </div>
  </Message>
);

export const NoWebCrypto = () => (
  <Message
    heading="h2"
    icon={<ShieldOff className={messageIcon} strokeWidth={1.5} aria-hidden />}
    title={noWebCryptoTexts.title}
    urgent
  >
    <p>{noWebCryptoTexts.sentence}</p>
    <a href={`https://${location.host}${minePath}`} className={`${primaryButton} self-start`}>
      {noWebCryptoTexts.action}
    </a>
  </Message>
);

export const Wiped = () => (
  <Message
    heading="h2"
    icon={<Smartphone className={messageIcon} strokeWidth={1.5} aria-hidden />}
    title={wipeTexts.done.title}
    urgent
  >
    <p>{wipeTexts.done.sentence}</p>
    <div className="flex">
      <Write />
    </div>
  </Message>
);
