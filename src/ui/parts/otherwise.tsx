"use client";
// What stands in the place of a part that could not be loaded or shown. A part that fails takes nothing else with it.
import { Component, type ReactNode } from "react";

export class Otherwise extends Component<{ show: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.show : this.props.children;
  }
}
