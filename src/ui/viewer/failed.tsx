// Why a paste did not open: what happened, what it means for the paste, and the next sensible thing as a button.
import {
  CloudOff,
  FileQuestionMark,
  Flame,
  Link2Off,
  LockOpen,
  type LucideIcon,
  ServerCrash,
  ShieldOff,
} from "lucide-react";
import { openFailures } from "@/client/failure";
import type { OpenFailureCode } from "@/client/opening";
import { primaryButton, quietButton } from "@/ui/parts/button";
import { formatDayAndTime } from "@/ui/parts/format";
import { Message, messageIcon } from "@/ui/shell/message";
import { viewerTexts } from "./texts";
import type { Viewer } from "./use-viewer";

const icons: Record<OpenFailureCode, LucideIcon> = {
  "malformed-link": Link2Off,
  "not-found": FileQuestionMark,
  burned: Flame,
  "wrong-password": Link2Off,
  "wrong-key": Link2Off,
  unreadable: Link2Off,
  "claimed-unreadable": ShieldOff,
  malformed: ShieldOff,
  unsupported: ShieldOff,
  "other-kind": LockOpen,
  offline: CloudOff,
  "rate-limited": CloudOff,
  unavailable: CloudOff,
  server: ServerCrash,
  "no-web-crypto": ShieldOff,
};

type Props = { failure: OpenFailureCode; burnedAt: string | null; viewer: Viewer };

export function Failed({ failure, burnedAt, viewer }: Props) {
  const { title, text, next } = openFailures[failure];
  const Icon = icons[failure];
  return (
    <Message icon={<Icon className={messageIcon} strokeWidth={1.5} aria-hidden />} title={title} urgent>
      {burnedAt && <p>{viewerTexts.burned(formatDayAndTime(burnedAt))}</p>}
      <p>{text}</p>
      <div className="-ml-px flex flex-wrap items-center gap-2">
        <NextStep failure={failure} next={next} viewer={viewer} />
        {next !== "write" && (
          <a href="/" className={quietButton}>
            {viewerTexts.actions.write}
          </a>
        )}
      </div>
    </Message>
  );
}

type NextStepProps = { failure: OpenFailureCode; next: keyof typeof viewerTexts.actions; viewer: Viewer };

function NextStep({ failure, next, viewer }: NextStepProps) {
  const href = addressOf(failure, next, viewer);
  if (href !== null)
    return (
      <a href={href} className={primaryButton}>
        {failure === "no-web-crypto" ? viewerTexts.openOverHttps : viewerTexts.actions[next]}
      </a>
    );
  const press = () => {
    if (next === "enter-password") viewer.askAgain("password");
    else if (next === "enter-link") viewer.askAgain("link");
    // The newest version of the page comes with a reload; the tab remembers the link's key.
    else viewer.retry();
  };
  return (
    <button type="button" onClick={press} className={primaryButton}>
      {viewerTexts.actions[next]}
    </button>
  );
}

/** Where the next step leads, where it is another address. */
function addressOf(failure: OpenFailureCode, next: NextStepProps["next"], viewer: Viewer): string | null {
  if (failure === "no-web-crypto") return viewer.link().replace(/^http:/, "https:");
  if (next === "write") return "/";
  if (next === "open-normal") return location.pathname.replace(/^\/e\//, "/p/");
  return null;
}
