// The error boundary around rendered Markdown: a text that cannot be rendered is still a text, and stands below.
import { Component, type ReactNode } from "react";

export class FailureNotice extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <PlainNotice /> : this.props.children;
  }
}

export const PlainNotice = () => (
  <p role="status" className="mb-4 text-quiet">
    This text could not be rendered as Markdown. Here it is as it was written.
  </p>
);
