// Nothing stands at this address.
import { MailQuestionMark } from "lucide-react";
import { primaryButton } from "@/ui/parts/button";
import { Header } from "./header";
import { Message, messageIcon } from "./message";
import { errorPageTexts } from "./texts";

const { title, sentence, action } = errorPageTexts.notFound;

export const NotFound = () => (
  <div className="flex min-h-dvh flex-col">
    <Header />
    <main className="flex flex-1 flex-col">
      <Message icon={<MailQuestionMark className={messageIcon} strokeWidth={1.5} aria-hidden />} title={title}>
        <p>{sentence}</p>
        <a href="/" className={`${primaryButton} self-start`}>
          {action}
        </a>
      </Message>
    </main>
  </div>
);
