// The error boundary around rendered Markdown: a text that cannot be rendered is still a text.
import { Component, type ReactNode } from "react";

type Props = { plain: ReactNode; children: ReactNode };

export class PlainInstead extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <>
        <p role="status" className="mb-4 text-quiet">
          This text could not be rendered as Markdown. Here it is as it was written.
        </p>
        {this.props.plain}
      </>
    );
  }
}
