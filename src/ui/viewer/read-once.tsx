// An encrypted paste that its first reading destroys: said, and left untouched.
import { Flame } from "lucide-react";
import { Message, messageIcon } from "@/ui/shell/message";
import { lockedTexts } from "./texts";

const { title, sentence, how } = lockedTexts.claim;

export const ReadOnce = () => (
  <Message icon={<Flame className={`${messageIcon} text-open`} strokeWidth={1.5} aria-hidden />} title={title}>
    <p>{sentence}</p>
    <p className="text-quiet">{how}</p>
  </Message>
);
