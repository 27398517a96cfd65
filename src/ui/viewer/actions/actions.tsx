"use client";
// What can be done with an opened text: a few buttons where there is room, all of it in the menu, a key for most.
import { Copy, Download, Keyboard, Printer, Search, SquarePen, WrapText } from "lucide-react";
import { useState } from "react";
import { Said } from "@/ui/parts/said";
import { useCopy } from "@/ui/parts/use-copy";
import { useShortcuts } from "@/ui/shell/shortcuts";
import { ActionsMenu, BarButton, type TextAction } from "./bar";
import { download } from "./download";
import { fileNameOf, type Named } from "./file-name";
import { FindBar } from "./find-bar";
import { takeToNewPaste } from "./fork";
import { Help } from "./help";
import { actionTexts as texts } from "./texts";
import { useSaid } from "./use-said";
import { useWrap } from "./use-wrap";

type Props = {
  id: string;
  document: Named;
  /** Copies the link and says so: what the header's own action does. */
  copyLink: () => void;
  /** Shows the text as it stands, or what it was before. Absent where there is one way to show it. */
  toggleText?: (() => void) | undefined;
};

export function Actions({ id, document, copyLink, toggleText }: Props) {
  const { said, say } = useSaid();
  const { copying, copy } = useCopy();
  const { wrapped, turnWrap } = useWrap();
  const [shown, setShown] = useState<"find" | "help" | null>(null);
  const closeShown = () => setShown(null);

  const save = () => {
    const name = fileNameOf(document, id);
    download(document.text, name);
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
  const fork = () =>
    takeToNewPaste(document).then(
      () => location.assign("/"),
      () => say(texts.notHandedOver),
    );
  useShortcuts({
    n: () => location.assign("/"),
    c: copyLink,
    d: save,
    w: wrap,
    "/": find,
    "?": help,
    ...(toggleText && { r: toggleText }),
  });

  const actions: TextAction[] = [
    { label: texts.copy, Icon: Copy, press: () => copy(document.text), inBar: true },
    { label: texts.download, Icon: Download, press: save, key: "d", inBar: true },
    { label: texts.find, Icon: Search, press: find, key: "/", inBar: true },
    { label: texts.wrap, Icon: WrapText, press: wrap, key: "w", pressed: wrapped },
    { label: texts.print, Icon: Printer, press: () => print() },
    { label: texts.fork, Icon: SquarePen, press: fork },
    { label: texts.help, Icon: Keyboard, press: help, key: "?" },
  ];
  return (
    <div className="ml-auto flex shrink-0 items-center print:hidden">
      {actions.map((action) => action.inBar && <BarButton key={action.label} action={action} />)}
      <ActionsMenu label={texts.more} actions={actions} />
      <Said>{copying === "idle" ? said : copying === "copied" ? texts.copied : texts.notCopied}</Said>
      {shown === "find" && <FindBar close={closeShown} />}
      {shown === "help" && <Help close={closeShown} />}
    </div>
  );
}
