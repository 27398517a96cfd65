"use client";
// What can be done with an opened text: a few buttons where there is room, all of it in the menu, a key for most.
import {
  Copy,
  Download,
  GitFork,
  History,
  Keyboard,
  LockKeyhole,
  Pencil,
  Printer,
  Search,
  Smartphone,
  WrapText,
} from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { forkDocument } from "@/client/fork";
import type { Kind } from "@/contract/paste";
import { editPath, minePath } from "@/contract/paths";
import { download } from "@/ui/parts/download";
import { Said } from "@/ui/parts/said";
import { useCopy } from "@/ui/parts/use-copy";
import { useSaid } from "@/ui/parts/use-said";
import { Help } from "@/ui/shell/help";
import { useShortcuts } from "@/ui/shell/shortcuts";
import type { Readable } from "../reading-mode";
import { revisionTexts } from "../revisions/texts";
import type { Revisions } from "../revisions/use-revisions";
import { ActionsMenu, BarButton, type TextAction } from "./bar";
import { fileNameOf } from "./file-name";
import { FindBar } from "./find-bar";
import { RememberDialog } from "./remember-dialog";
import { actionKeys, rememberTexts, actionTexts as texts } from "./texts";
import { useOwned } from "./use-owned";
import { useWrap } from "./use-wrap";

type Props = {
  id: string;
  kind: Kind;
  /** Whether the server has it no more: there is nothing to edit. */
  isOver: boolean;
  document: Readable;
  /** Copies the link and says so: what the header's own action does. Absent where it would open nothing any more. */
  copyLink?: (() => void) | undefined;
  /** Shows the text as it stands, or what it was before. Absent where there is one way to show it. */
  toggleText?: (() => void) | undefined;
  /** Where there is more than one: the list of them, and whether an earlier one is shown. */
  revisions: Pick<Revisions, "isEdited" | "newestRevision" | "earlierRevision" | "list">;
  /** Of an encrypted paste: whether this device remembers it, and the two wishes about that. */
  remembering?: Remembering | undefined;
  /** Called when the text has gone somewhere else than this page, too. */
  onTaken?: (() => void) | undefined;
};

type Remembering = {
  remembered: boolean;
  outcome: "kept" | "refused" | null;
  remember: () => void;
  forget: () => void;
};

export function Actions({ id, kind, isOver, document, copyLink, toggleText, revisions, remembering, onTaken }: Props) {
  const { said, say } = useSaid();
  const { copying, copy } = useCopy();
  const { wrapped, turnWrap } = useWrap();
  const owned = useOwned(id) && !isOver;
  const [shown, setShown] = useState<"find" | "help" | "remember" | "forget" | null>(null);
  const closeShown = () => setShown(null);

  const { remembered = false, outcome = null } = remembering ?? {};
  useEffect(() => {
    if (outcome !== null) say(rememberTexts[outcome]);
  }, [outcome, say]);
  const save = () => {
    const name = fileNameOf(document, id, revisions.earlierRevision);
    download(document.text, name);
    onTaken?.();
    say(texts.downloaded(name));
  };
  const wrap = () => say(turnWrap() ? texts.wrapped : texts.notWrapped);
  const help = () => setShown("help");
  /** A view with a search of its own (a table of keys) is searched there. */
  const find = () => {
    const own = globalThis.document.querySelector<HTMLElement>("main [data-find]");
    if (own?.checkVisibility()) own.focus();
    else setShown("find");
  };
  const forking = useRef(false);
  const fork = async () => {
    if (forking.current) return;
    forking.current = true;
    await forkDocument(document).then(
      () => {
        onTaken?.();
        location.assign("/");
      },
      () => say(texts.notHandedOver),
    );
    forking.current = false;
  };
  useShortcuts({
    n: () => location.assign("/"),
    m: () => location.assign(minePath),
    ...(copyLink && { c: copyLink }),
    d: save,
    f: fork,
    w: wrap,
    "/": find,
    "?": help,
    ...(toggleText && { r: toggleText }),
  });

  const actions: TextAction[] = [
    { label: texts.copy, Icon: Copy, press: () => copy(document.text, onTaken), inBar: true },
    { label: texts.download, Icon: Download, press: save, key: "d", inBar: true },
    { label: texts.find, Icon: Search, press: find, key: "/", inBar: true },
    { label: texts.wrap, Icon: WrapText, press: wrap, key: "w", pressed: wrapped },
    { label: texts.print, Icon: Printer, press: () => print() },
    ...(owned ? [{ label: texts.edit, Icon: Pencil, press: () => location.assign(editPath(kind, id)) }] : []),
    { label: texts.fork, Icon: GitFork, press: fork, key: "f" },
    ...(revisions.isEdited
      ? [{ label: revisionTexts.count(revisions.newestRevision), Icon: History, press: revisions.list.open }]
      : []),
    ...(remembering ? [rememberAction(remembered, setShown)] : []),
    { label: texts.help, Icon: Keyboard, press: help, key: "?" },
  ];
  return (
    <div className="ml-auto flex shrink-0 items-center print:hidden">
      {actions.map((action) => action.inBar && <BarButton key={action.label} action={action} />)}
      <ActionsMenu label={texts.more} actions={actions} />
      <Said>{copying === "idle" ? said : copying === "copied" ? texts.copied : texts.notCopied}</Said>
      {shown === "find" && <FindBar close={closeShown} />}
      {shown === "help" && <Help keys={copyLink ? actionKeys : keysWithoutLink} close={closeShown} />}
      {remembering && (shown === "remember" || shown === "forget") && (
        <RememberDialog wish={shown} fulfil={remembering[shown]} close={closeShown} />
      )}
    </div>
  );
}

const { c: _, ...keysWithoutLink } = actionKeys;

const rememberAction = (remembered: boolean, ask: (wish: "remember" | "forget") => void): TextAction =>
  remembered
    ? { label: texts.forget, Icon: LockKeyhole, press: () => ask("forget") }
    : { label: texts.remember, Icon: Smartphone, press: () => ask("remember") };
