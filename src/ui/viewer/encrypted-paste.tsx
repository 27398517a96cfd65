"use client";
// The page of an encrypted paste. Prerendered once, as "opening", for every id: what it shows beyond that it learns
// in the browser.
import { Code, Copy, FilePlus2 } from "lucide-react";
import { useCallback, useEffect, useMemo, useState } from "react";
import { formatLink, type Lines, parseFragment, withLines } from "@/client/link";
import { titleLine } from "@/client/title";
import { bytesOf, formatBytes } from "@/ui/parts/format";
import { useCopy } from "@/ui/parts/use-copy";
import { Header, type HeaderAction } from "@/ui/shell/header";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { Actions } from "./actions/actions";
import { useWrap } from "./actions/use-wrap";
import { CopiedLink } from "./copied-link";
import { Expiry } from "./expiry";
import { Failed } from "./failed";
import { LastCopyHere } from "./last-copy";
import { LinkPrompt, PasswordPrompt } from "./locked";
import { OncePrompt } from "./once/prompt";
import { onlyTexts } from "./once/texts";
import { type OnlyReading, useOnlyReading } from "./once/use-only-reading";
import { OpenText } from "./open-text";
import type { Readable } from "./reading-mode";
import { Edited } from "./revisions/edited";
import { type Current, type Revisions, useRevisions } from "./revisions/use-revisions";
import { viewerTexts } from "./texts";
import { type Life, useLife } from "./use-life";
import { useReading } from "./use-reading";
import { useViewer, type Viewer } from "./use-viewer";
import type { ClaimPrompt, View } from "./view";

export function EncryptedPaste() {
  const viewer = useViewer();
  const { view } = viewer;
  const { copying, copy } = useCopy();
  const { wrapped } = useWrap();
  const { lines, setLines, link } = useLinkedLines(viewer);
  const revisions = useRevisionsOf(viewer);
  const { document } = revisions;
  const isCurrent = revisions.earlierRevision === null;
  const reading = useReading(document, lines, revisions.revision);
  const only = useOnlyReading(view.step === "open" ? view.confirm : null, document, reading.mode);
  const life = useLife(viewer.id, endOf(viewer));
  const { retry } = viewer;
  const isAsked = view.step === "sealed" && !view.trying;
  useEffect(() => {
    // What asks for something that opens nothing any more gives way to what the server says of it.
    if (life.isOver && isAsked) retry();
  }, [life.isOver, isAsked, retry]);
  // A link to what is gone opens nothing.
  const isLinked = only === null && !life.isOver;
  useEffect(() => {
    const title = titleLine(document?.title ?? "");
    if (document) globalThis.document.title = title === "" ? viewerTexts.neutralTitle : `${title} · mdbin`;
  }, [document]);
  const copyLink = () => copy(link());
  const another: HeaderAction = { label: viewerTexts.another, Icon: FilePlus2, href: "/" };
  const actions: HeaderAction[] =
    document && isLinked
      ? [
          { label: viewerTexts.copyLink, Icon: Copy, press: copyLink },
          // Raw is the current one, whatever is read here.
          ...(isCurrent ? [{ label: viewerTexts.raw, Icon: Code, href: rawLink(link()) }] : []),
          another,
        ]
      : [another];
  return (
    <div className="flex min-h-dvh flex-col">
      <Header actions={actions} />
      <Status
        viewer={viewer}
        revisions={revisions}
        life={life}
        only={only}
        copyLink={isLinked ? copyLink : undefined}
        toggleText={revisions.isComparing ? undefined : reading.toggleText}
      />
      <main data-wrap={wrapped || undefined} className="flex flex-1 flex-col">
        {(view.step === "open" || view.step === "opening") && (
          <h1 className="until-titled sr-only print:hidden">{viewerTexts.untitled}</h1>
        )}
        <OpenText
          view={view}
          revisions={revisions}
          reading={reading}
          lines={isCurrent ? lines : null}
          onLines={isCurrent && isLinked ? setLines : undefined}
        >
          {document && <LastCopyHere id={viewer.id()} document={document} only={only} isOver={life.isOver} />}
        </OpenText>
        <Closed viewer={viewer} />
        <noscript>
          <p className="p-6 text-center">{viewerTexts.noScript}</p>
        </noscript>
      </main>
      <CopiedLink copying={copying} link={link} isWhole={viewer.isWholeLink} />
    </div>
  );
}

/** Until when what is shown lives; null for never, or where that is of no concern: what is being read is destroyed. */
function endOf({ view, about }: Viewer): string | null {
  if (view.step === "sealed") return view.needs === "claim" ? expiryOfClaim(view) : view.expiresAt;
  return view.step === "open" && view.confirm === null ? (about?.expiresAt ?? null) : null;
}

const expiryOfClaim = ({ until, known }: ClaimPrompt) => (until === null ? known.expiresAt : null);

/** The revisions of the paste that is open. */
function useRevisionsOf({ view, about, paste, showCurrent }: Viewer): Revisions {
  return useRevisions({
    current: view.step === "open" ? currentIn(view) : null,
    isOnly: view.step === "open" && view.confirm !== null,
    paste,
    said: about,
    readableOf: asSealed,
    showCurrent,
  });
}

function currentIn({ revision, document }: Extract<View, { step: "open" }>): Current {
  const { revision: sealed = revision } = document;
  return { revision, document, sealedAs: sealed === revision ? null : sealed };
}

/** An encrypted document says itself what it is. */
const asSealed = (document: Readable): Readable => document;

type StatusProps = {
  viewer: Viewer;
  revisions: Revisions;
  life: Life;
  only: OnlyReading | null;
  /** Absent where a link opens nothing any more. */
  copyLink: (() => void) | undefined;
  toggleText: (() => void) | undefined;
};

function Status({ viewer: { view, id, remembering }, revisions, life, only, copyLink, toggleText }: StatusProps) {
  const { document } = revisions;
  const text = document?.text ?? "";
  const size = useMemo(() => formatBytes(bytesOf(text)), [text]);
  if (document !== null)
    return (
      <PrivacyBar
        privacy="encrypted"
        word={viewerTexts.opened}
        actions={
          <Actions
            id={id()}
            kind="encrypted"
            isOver={only !== null || life.isOver}
            document={document}
            copyLink={copyLink}
            toggleText={toggleText}
            remembering={copyLink && remembering}
            onTaken={only?.onTaken}
            revisions={revisions}
          />
        }
      >
        <span className="max-md:hidden">{` · ${size}`}</span>
        {only && ` · ${onlyTexts.word}`}
        <Edited revisions={revisions} breaks />
        <Expiry life={life} />
      </PrivacyBar>
    );
  if (view.step === "opening")
    return (
      <PrivacyBar
        privacy="encrypted"
        word={
          <>
            <span className="until-opened">{viewerTexts.encrypted}</span>
            <span className="when-opened">{viewerTexts.opened}</span>
          </>
        }
      >
        <span className="until-opened"> · {viewerTexts.opening}</span>
      </PrivacyBar>
    );
  return (
    <PrivacyBar privacy="encrypted" word={viewerTexts.encrypted}>
      {` · ${view.step === "sealed" ? viewerTexts.sealed : viewerTexts.notOpened}`}
      {view.step === "sealed" && <Expiry life={life} />}
    </PrivacyBar>
  );
}

/** What stands in the place of the text for as long as it is closed. */
function Closed({ viewer }: { viewer: Viewer }) {
  const { view } = viewer;
  if (view.step === "failed") return <Failed failure={view.failure} burnedAt={view.burnedAt} viewer={viewer} />;
  if (view.step !== "sealed") return null;
  if (view.needs === "claim") return <OncePrompt prompt={view} read={(password) => viewer.read(view, password)} />;
  const { needs, ...prompt } = view;
  if (needs === "password") return <PasswordPrompt {...prompt} enter={viewer.enterPassword} />;
  return <LinkPrompt {...prompt} enter={viewer.enterLink} id={viewer.id} forget={viewer.remembering.forget} />;
}

/** The lines that the link says, until the reader chooses others; `link` says those. The address bar never does. */
function useLinkedLines({ view, link: linkAsOpened }: Viewer) {
  const [chosen, setChosen] = useState<{ lines: Lines | null } | null>(null);
  const isOpen = view.step === "open";
  const said = useMemo(() => (isOpen ? parseFragment(fragmentOf(linkAsOpened())).lines : null), [isOpen, linkAsOpened]);
  const lines = chosen === null ? said : chosen.lines;
  const setLines = useCallback((chosen: Lines | null) => setChosen({ lines: chosen }), []);
  const link = useCallback(() => {
    const opened = linkAsOpened();
    const [address = ""] = opened.split("#");
    return formatLink(address, withLines(fragmentOf(opened), lines));
  }, [linkAsOpened, lines]);
  return { lines, setLines, link };
}

const fragmentOf = (link: string): string => link.slice(link.indexOf("#") + 1 || link.length);

const rawLink = (link: string): string => {
  const { pathname, hash } = new URL(link);
  return `${pathname}/raw${hash}`;
};
