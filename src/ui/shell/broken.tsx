"use client";
// A fault of this program, said as one.
import { Unplug } from "lucide-react";
import { primaryButton } from "@/ui/parts/button";
import { Header } from "./header";
import { Message, messageIcon } from "./message";
import { errorPageTexts } from "./texts";

const { title, sentence, action } = errorPageTexts.broken;

export const Broken = ({ retry }: { retry: () => void }) => (
  <div className="flex min-h-dvh flex-col">
    <Header />
    <main className="flex flex-1 flex-col">
      <Message icon={<Unplug className={messageIcon} strokeWidth={1.5} aria-hidden />} title={title} urgent>
        <p>{sentence}</p>
        <button type="button" onClick={retry} className={`${primaryButton} self-start`}>
          {action}
        </button>
      </Message>
    </main>
  </div>
);
