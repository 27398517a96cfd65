"use client";
// The page of what this device made or remembers. Prerendered as "reading", for everybody alike: what it lists never
// leaves the browser, but for the ids of pastes that burn, about which the server is asked, and of the others where its
// person wants that.
import { FilePlus2 } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { MyPaste } from "@/client/my-paste";
import { Said } from "@/ui/parts/said";
import { useNow } from "@/ui/parts/use-now";
import { useSaid } from "@/ui/parts/use-said";
import { Header, type HeaderAction } from "@/ui/shell/header";
import { useShortcuts } from "@/ui/shell/shortcuts";
import { type Entry, entryOf, filterOf, heldUntil } from "./entry";
import { List } from "./list";
import { ListActions } from "./list-actions";
import { Empty, NoWebCrypto, Refused, Wiped } from "./messages";
import { type Asked, MineDialog } from "./mine-dialog";
import type { Wish } from "./row-actions";
import { mineTexts } from "./texts";
import { Unreadable } from "./unreadable";
import { useLinkCopy } from "./use-link-copy";
import { useMine } from "./use-mine";
import { useReceipts } from "./use-receipts";

const none: readonly MyPaste[] = [];
const noIds: readonly string[] = [];
const nothingRemembered: ReadonlySet<string> = new Set();

const actions: HeaderAction[] = [{ label: mineTexts.another, Icon: FilePlus2, href: "/" }];

export function MyPastes() {
  const { mine, read, wiped } = useMine();
  const listed = mine.step === "listed" ? mine : null;
  const pastes = listed?.pastes ?? none;
  const unreadable = listed?.unreadable ?? noIds;
  const remembered = listed?.remembered ?? nothingRemembered;
  const receipts = useReceipts(pastes);
  const now = useNow(useMemo(() => pastes.flatMap(momentsOf), [pastes]));
  const { states } = receipts;
  const entries = useMemo(
    () => pastes.map((paste) => entryOf(paste, { now, receipts: states, remembered })),
    [pastes, now, states, remembered],
  );
  const over = useMemo(() => entries.filter((entry) => filterOf(entry) === "over"), [entries]);
  const { said, say } = useSaid();
  const [asked, setAsked] = useState<Asked | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useShortcuts({
    n: () => location.assign("/"),
    "/": () => search.current?.focus(),
    "?": () => setAsked({ wish: "help" }),
  });
  const close = () => setAsked(null);
  /** What the dialog was opened from goes with its row. Nothing behind an open dialog takes the focus. */
  const done = (sentence: string) => {
    flushSync(close);
    say(sentence);
    heading.current?.focus();
  };
  const copyLink = useLinkCopy(say);
  const wish = useCallback(
    (what: Wish, entry: Entry) => (what === "copy" ? copyLink(entry) : setAsked({ wish: what, entry })),
    [copyLink],
  );
  return (
    <div className="flex min-h-dvh flex-col">
      <Header actions={actions} isMine />
      <main className="mx-auto flex w-full max-w-[78rem] flex-1 flex-col gap-4 px-4 py-5 md:px-6 md:py-8">
        <div className="flex items-start gap-2">
          <div className="flex flex-col gap-1">
            <h1 ref={heading} tabIndex={-1} className="font-semibold text-title outline-none">
              {mineTexts.title}
            </h1>
            {(listed || mine.step === "reading") && <p className="text-quiet text-small">{mineTexts.sentence}</p>}
          </div>
          {listed && <ListActions all={pastes.length} over={over.length} wish={(what) => setAsked({ wish: what })} />}
        </div>
        {mine.step === "reading" && <p className="appears-late text-quiet">{mineTexts.reading}</p>}
        {mine.step === "refused" && <Refused retry={read} />}
        {mine.step === "no-web-crypto" && <NoWebCrypto />}
        {mine.step === "wiped" && <Wiped />}
        <Unreadable ids={unreadable} forget={(id) => setAsked({ wish: "unreadable", id })} />
        {listed && entries.length === 0 && <Empty importList={() => setAsked({ wish: "import" })} />}
        {entries.length > 0 && <List entries={entries} receipts={receipts} now={now} search={search} wish={wish} />}
        <noscript>
          <p>{mineTexts.noScript}</p>
        </noscript>
      </main>
      <Said>{said}</Said>
      {asked && (
        <MineDialog asked={asked} pastes={pastes} over={over} close={close} done={done} wiped={wiped} say={say} />
      )}
    </div>
  );
}

/** When what its row says becomes something else. */
const momentsOf = ({ expiresAt, burnedAt }: MyPaste): (string | null)[] => [
  expiresAt,
  burnedAt && new Date(heldUntil(burnedAt)).toISOString(),
];
