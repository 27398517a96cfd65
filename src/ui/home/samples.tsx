"use client";
// Below the composer: what a paste can show, and what the server sees of one, each live. Nothing of it is loaded before
// it is scrolled near, and each has its room before.
import { lazy, type ReactNode, Suspense, useId } from "react";
import { apiPagePath } from "@/contract/paths";
import { Near } from "./near";
import { homeTexts } from "./texts";

const Markdown = lazy(() => import("@/ui/viewer/markdown"));
const Sealing = lazy(() => import("./sealing").then(({ Sealing }) => ({ default: Sealing })));

/** What each becomes on a narrow window, measured; what is less stays empty. */
const rooms = ["min-h-60", "min-h-36"];

export function Samples() {
  const id = useId();
  return (
    <section
      id="samples"
      aria-labelledby={id}
      className="mx-auto scroll-mt-13 flex w-full max-w-6xl flex-col gap-12 border-line border-t px-4 py-12 md:px-6 print:hidden"
    >
      <h2 id={id} className="font-semibold text-title">
        {homeTexts.title}
      </h2>
      {homeTexts.samples.map(({ name, text, markdown }, at) => (
        <Sample key={name} name={name} text={text}>
          <div className="grid gap-4 md:grid-cols-2">
            <figure className="flex min-w-0 flex-col gap-1">
              <figcaption className="text-quiet text-small">{homeTexts.source}</figcaption>
              <pre className="whitespace-pre-wrap break-words rounded-sheet border border-line bg-sheet p-3 font-mono text-small">
                {markdown}
              </pre>
            </figure>
            <figure className="flex min-w-0 flex-col gap-1">
              <figcaption className="text-quiet text-small">{homeTexts.shown}</figcaption>
              <div className={rooms[at]}>
                <Near>
                  <Suspense>
                    <Markdown text={markdown} />
                  </Suspense>
                </Near>
              </div>
            </figure>
          </div>
        </Sample>
      ))}
      <Sample name={homeTexts.sealing.name} text={homeTexts.sealing.text}>
        <div className="min-h-96 md:min-h-72">
          <Near>
            <Suspense>
              <Sealing />
            </Suspense>
          </Near>
        </div>
      </Sample>
      <div className="grid gap-8 md:grid-cols-2">
        {[homeTexts.stays, homeTexts.leaves].map(({ title, items }) => (
          <div key={title} className="flex flex-col gap-2">
            <h3 className="font-semibold">{title}</h3>
            <ul className="flex list-disc flex-col gap-1 pl-5">
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className="text-open">{homeTexts.normal}</p>
      <footer className="border-line border-t pt-4">
        <a
          href={apiPagePath}
          className="inline-flex min-h-11 items-center text-quiet underline underline-offset-4 hover:text-ink"
        >
          {homeTexts.api}
        </a>
      </footer>
    </section>
  );
}

function Sample({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-3">
      <h3 className="font-semibold">{name}</h3>
      <p className="max-w-[70ch] text-quiet">{text}</p>
      {children}
    </div>
  );
}
