// A quote; or, where `parsing/alerts.ts` found it to be one, an alert: an icon and a word say which.
import { Info, Lightbulb, type LucideIcon, MessageSquareWarning, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ComponentProps } from "react";
import { Portions } from "./portions";
import { markdownTexts } from "./texts";

type Kind = keyof typeof markdownTexts.alerts;

const icons: Record<Kind, LucideIcon> = {
  note: Info,
  tip: Lightbulb,
  important: MessageSquareWarning,
  warning: TriangleAlert,
  caution: OctagonAlert,
};

const isKind = (kind: string | undefined): kind is Kind => kind !== undefined && Object.hasOwn(icons, kind);

type QuoteProps = ComponentProps<"blockquote"> & { node?: unknown; "data-alert"?: string };

export function Alert({ node: _node, children, "data-alert": kind, ...rest }: QuoteProps) {
  const content = <Portions>{children}</Portions>;
  if (!isKind(kind)) return <blockquote {...rest}>{content}</blockquote>;
  const Icon = icons[kind];
  return (
    <blockquote {...rest} className="markdown-alert" data-alert={kind} role="note">
      <p className="markdown-alert-word">
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {markdownTexts.alerts[kind]}
      </p>
      {content}
    </blockquote>
  );
}
