"use client";
// The page of a normal paste: its text came with the page, and can be read without JavaScript.
import { Code, Copy, FilePlus2 } from "lucide-react";
import { useCallback, useMemo } from "react";
import { formatLines } from "@/client/link";
import { loosenMarks } from "@/client/loosen-marks";
import { isConfig, recogniseTextType, textTypeOf } from "@/client/text-type";
import { pagePath } from "@/contract/paths";
import { formatBytes } from "@/ui/parts/format";
import { useCopy } from "@/ui/parts/use-copy";
import { Header, type HeaderAction } from "@/ui/shell/header";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { useHydrated } from "@/ui/shell/use-hydrated";
import { Actions } from "./actions/actions";
import { useWrap } from "./actions/use-wrap";
import { CopiedLink } from "./copied-link";
import { Expiry } from "./expiry";
import { RemoteImagesContext } from "./markdown/remote-images";
import { Opened } from "./opened";
import { Sheet } from "./sheet";
import { normalTexts, openedTexts, viewerTexts } from "./texts";
import { useAddressedLines } from "./use-addressed-lines";
import { useReading } from "./use-reading";
import { useRemoteImages } from "./use-remote-images";

/** `expiresAt` is RFC 3339, null for never. */
type Props = { id: string; text: string; bytes: number; expiresAt: string | null };

export function NormalPaste({ id, text, bytes, expiresAt }: Props) {
  const { copying, copy } = useCopy();
  const { wrapped } = useWrap();
  const hydrated = useHydrated();
  const { lines, setLines } = useAddressedLines();
  const path = pagePath("normal", id);
  const link = useCallback(
    () => location.origin + path + (lines === null ? "" : `#${formatLines(lines)}`),
    [path, lines],
  );
  const document = useMemo(() => {
    const { format, language } = recogniseTextType(text, null);
    return { text, format, ...(language !== null && { language }) };
  }, [text]);
  const reading = useReading(document, lines);
  const images = useRemoteImages(id);
  const copyLink = () => copy(link());
  const actions: HeaderAction[] = [
    { label: viewerTexts.copyLink, Icon: Copy, press: copyLink },
    { label: viewerTexts.raw, Icon: Code, href: `${path}/raw` },
    { label: viewerTexts.another, Icon: FilePlus2, href: "/" },
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <Header actions={actions} />
      <PrivacyBar
        privacy="normal"
        word={normalTexts.word}
        lines={2}
        actions={<Actions id={id} document={document} copyLink={copyLink} toggleText={reading.toggleText} />}
      >
        {` · ${normalTexts.sentence} · ${formatBytes(bytes)}`}
        <Expiry at={expiresAt} />
      </PrivacyBar>
      <main data-wrap={wrapped || undefined} className="flex flex-1 flex-col">
        <h1 className="sr-only print:hidden">{normalTexts.untitled}</h1>
        <Sheet wide={document.format !== "markdown"}>
          {/* Rendering waits for the browser: the server never parses a paste. */}
          <RemoteImagesContext value={images}>
            <Opened
              document={hydrated ? document : null}
              kind="normal"
              reading={reading}
              lines={lines}
              onLines={setLines}
            >
              <TextAsSent text={text} isMasked={isConfig(textTypeOf(document))}>
                {!hydrated && <p className="text-quiet">{openedTexts.masked}</p>}
              </TextAsSent>
            </Opened>
          </RemoteImagesContext>
        </Sheet>
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
