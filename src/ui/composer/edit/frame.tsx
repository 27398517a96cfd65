// What stands around an edit page: the header, and the bar that says who can read what is edited.
import { ExternalLink, FilePlus2 } from "lucide-react";
import type { ReactNode } from "react";
import type { Kind } from "@/contract/paste";
import { Header, type HeaderAction } from "@/ui/shell/header";
import { PrivacyBar } from "@/ui/shell/privacy-bar";
import { composerTexts } from "../texts";
import { editTexts } from "./texts";

type Props = {
  /** Null until the page knows at which address it stands. */
  kind: Kind | null;
  said: ReactNode;
  /** Where the paste itself stands; null where it is not to be seen. */
  link?: string | null;
  /** Whether the text has to fit between the bars. */
  fills?: boolean;
  children: ReactNode;
};

export function Frame({ kind, said, link = null, fills = false, children }: Props) {
  const actions: HeaderAction[] = [
    ...(link === null ? [] : [{ label: editTexts.open, Icon: ExternalLink, href: link }]),
    { label: editTexts.another, Icon: FilePlus2, href: "/" },
  ];
  return (
    <div className={`flex flex-col ${fills ? "h-dvh min-h-120 max-md:has-[[data-tall]]:min-h-208" : "min-h-dvh"}`}>
      <Header actions={actions} />
      <PrivacyBar
        privacy={kind ?? "unknown"}
        word={kind === null ? editTexts.opening : composerTexts.kinds[kind]}
        lines={2}
        stays={fills}
      >
        {kind !== null && <> · {said}</>}
      </PrivacyBar>
      {children}
    </div>
  );
}
