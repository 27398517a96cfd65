"use client";
// The page of a normal paste: its text came with the page, and can be read without JavaScript.
import { Code, Copy, FilePlus2 } from "lucide-react";
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
import { Rendered } from "./rendered";
import { Sheet } from "./sheet";
import { normalTexts, viewerTexts } from "./texts";

/** `expiresAt` is RFC 3339, null for never. */
type Props = { id: string; text: string; bytes: number; expiresAt: string | null };

export function NormalPaste({ id, text, bytes, expiresAt }: Props) {
  const { copying, copy } = useCopy();
  const { wrapped } = useWrap();
  const hydrated = useHydrated();
  const path = pagePath("normal", id);
  const link = () => location.origin + path;
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
        actions={<Actions id={id} document={{ text }} copyLink={copyLink} />}
      >
        {` · ${normalTexts.sentence} · ${formatBytes(bytes)}`}
        <Expiry at={expiresAt} />
      </PrivacyBar>
      <main data-wrap={wrapped || undefined} className="flex flex-1 flex-col">
        <Sheet>
          {/* Rendering waits for the browser: the server never parses a paste. */}
          <Rendered document={hydrated ? { text } : null}>
            <pre id="plain" className="plain" suppressHydrationWarning>
              {text}
            </pre>
          </Rendered>
        </Sheet>
      </main>
      <CopiedLink copying={copying} link={link} />
    </div>
  );
}
