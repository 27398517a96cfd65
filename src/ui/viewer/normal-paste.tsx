"use client";
// The page of a normal paste: its text came with the page, and can be read without JavaScript.
import { Code, Copy, FilePlus2 } from "lucide-react";
import { useCallback, useMemo } from "react";
import { formatLines } from "@/client/link";
import { loosenMarks } from "@/client/loosen-marks";
import type { Confirm } from "@/client/read-once";
import { isConfig, textTypeOf } from "@/client/text-type";
import { pagePath } from "@/contract/paths";
import { bytesOf, formatBytes } from "@/ui/parts/format";
import { useCopy } from "@/ui/parts/use-copy";
import { Header, type HeaderAction } from "@/ui/shell/header";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { Actions } from "./actions/actions";
import { useWrap } from "./actions/use-wrap";
import { CopiedLink } from "./copied-link";
import { Expiry } from "./expiry";
import { LastCopyHere } from "./last-copy";
import { RemoteImagesContext } from "./markdown/remote-images";
import { onlyTexts } from "./once/texts";
import { useOnlyReading } from "./once/use-only-reading";
import { Opened } from "./opened";
import { Edited } from "./revisions/edited";
import { InPlace } from "./revisions/in-place";
import { normalTexts, openedTexts, viewerTexts } from "./texts";
import { useAddressedLines } from "./use-addressed-lines";
import { useLife } from "./use-life";
import { type NormalSent, useNormal } from "./use-normal";
import { useReading } from "./use-reading";
import { useRemoteImages } from "./use-remote-images";

/** `confirm`: of a paste that burns, as in `View`. */
type Props = NormalSent & { confirm?: Confirm };

export function NormalPaste({ confirm, ...sent }: Props) {
  const { id } = sent;
  const { revisions, document, expiresAt } = useNormal(sent, confirm !== undefined);
  const isCurrent = revisions.earlierRevision === null;
  const size = useMemo(() => formatBytes(bytesOf(document.text)), [document]);
  const { copying, copy } = useCopy();
  const { wrapped } = useWrap();
  const hydrated = useHydrated();
  const { lines, setLines } = useAddressedLines();
  const path = pagePath("normal", id);
  const link = useCallback(
    () => location.origin + path + (lines === null ? "" : `#${formatLines(lines)}`),
    [path, lines],
  );
  const reading = useReading(document, lines, revisions.revision);
  const images = useRemoteImages(id);
  const only = useOnlyReading(confirm ?? null, document, reading.mode);
  const life = useLife(
    useCallback(() => id, [id]),
    expiresAt,
  );
  // A link to what is gone opens nothing, and a reload loses the text.
  const isLinked = only === null && !life.isOver;
  const copyLink = () => copy(link());
  const another: HeaderAction = { label: viewerTexts.another, Icon: FilePlus2, href: "/" };
  const actions: HeaderAction[] = isLinked
    ? [
        { label: viewerTexts.copyLink, Icon: Copy, press: copyLink },
        // Raw is the current one, whatever is read here.
        ...(isCurrent ? [{ label: viewerTexts.raw, Icon: Code, href: `${path}/raw` }] : []),
        another,
      ]
    : [another];
  return (
    <div className="flex min-h-dvh flex-col">
      <Header actions={actions} />
      <PrivacyBar
        privacy="normal"
        word={normalTexts.word}
        lines={2}
        actions={
          <Actions
            id={id}
            kind="normal"
            isOver={only !== null || life.isOver}
            document={document}
            copyLink={isLinked ? copyLink : undefined}
            toggleText={revisions.isComparing ? undefined : reading.toggleText}
            revisions={revisions}
            onTaken={only?.onTaken}
          />
        }
      >
        {` · ${only ? onlyTexts.word : normalTexts.sentence} · ${size}`}
        <Edited revisions={revisions} />
        <Expiry life={life} />
      </PrivacyBar>
      <main data-wrap={wrapped || undefined} className="flex flex-1 flex-col">
        <h1 className="sr-only print:hidden">{normalTexts.untitled}</h1>
        <InPlace revisions={revisions} wide={document.format !== "markdown"}>
          <LastCopyHere id={id} document={document} only={only} isOver={life.isOver} />
          {/* Rendering waits for the browser: the server never parses a paste. */}
          <RemoteImagesContext value={isLinked ? images : null}>
            <Opened
              document={hydrated ? document : null}
              kind="normal"
              reading={reading}
              lines={isCurrent ? lines : null}
              {...(isCurrent && isLinked && { onLines: setLines })}
            >
              <TextAsSent text={document.text} isMasked={isConfig(textTypeOf(document))}>
                {!hydrated && <p className="text-quiet">{openedTexts.masked}</p>}
              </TextAsSent>
            </Opened>
          </RemoteImagesContext>
        </InPlace>
      </main>
      <CopiedLink copying={copying} link={link} />
    </div>
  );
}

type TextAsSentProps = { text: string; isMasked: boolean; children: React.ReactNode };

/** What the server sends: the text, or, of a config, a sentence; where nothing runs that could mask it, the text again. */
function TextAsSent({ text, isMasked, children }: TextAsSentProps) {
  const plain = (
    <pre id="plain" className="plain" suppressHydrationWarning>
      {loosenMarks(text)}
    </pre>
  );
  if (!isMasked) return plain;
  return (
    <>
      {children}
      <noscript>{plain}</noscript>
    </>
  );
}
