// What is said where a text is not rendered: it is still a text, and stands below.
import { Component, type ReactNode } from "react";
import { secondaryButton } from "@/ui/parts/button";
import { markdownTexts } from "./texts";

export const PlainNotice = () => (
  <p role="status" className="mb-4 text-quiet">
    {markdownTexts.failed}
  </p>
);

/** `renderAnyway` is null while that is being done. */
export const HeavyNotice = ({ renderAnyway }: { renderAnyway: (() => void) | null }) => (
  <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-quiet">
    <p role="status" className="min-w-60 flex-1">
      {markdownTexts.heavy}
    </p>
    <button
      type="button"
      className={`${secondaryButton} text-ink`}
      disabled={renderAnyway === null}
      aria-busy={renderAnyway === null}
      onClick={() => renderAnyway?.()}
    >
      {renderAnyway === null ? markdownTexts.rendering : markdownTexts.anyway}
    </button>
  </div>
);

type FailureNoticeProps = { text: string; children: ReactNode };

/** The error boundary around rendered Markdown. Another text is another try. */
export class FailureNotice extends Component<FailureNoticeProps, { failed: string | null }> {
  override state = { failed: null };

  static getDerivedStateFromProps({ text }: FailureNoticeProps, { failed }: { failed: string | null }) {
    return failed === "" || failed === text ? { failed: text } : { failed: null };
  }

  static getDerivedStateFromError() {
    // Which text it was, getDerivedStateFromProps says next.
    return { failed: "" };
  }

  override render() {
    return this.state.failed === null ? this.props.children : <PlainNotice />;
  }
}
