"use client";
// The keys of a page, and what each does.
import { secondaryButton } from "@/ui/parts/button";
import { Modal } from "@/ui/parts/modal";
import { helpTexts } from "./texts";

type Props = { keys: Record<string, string>; close: () => void };

export const Help = ({ keys, close }: Props) => (
  <Modal title={helpTexts.title} close={close}>
    {(shut) => (
      <>
        <p className="text-quiet text-small">{helpTexts.sentence}</p>
        <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          {Object.entries({ ...keys, ...helpTexts.keys }).map(([key, does]) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid items-center">
              <dt>
                <kbd className="inline-block min-w-8 rounded border border-edge/60 px-2 py-0.5 text-center font-mono text-small">
                  {key}
                </kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" onClick={shut} className={`${secondaryButton} mt-1 self-end`}>
          {helpTexts.close}
        </button>
      </>
    )}
  </Modal>
);
