// What stands where a text has an image. One that the text itself contains is shown; one on another host is never loaded,
// since asking for it would tell that host who reads what: a link to it stands in its place.
import { Image } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { destinationOf } from "./destination";
import { outward } from "./link";

// Pixels only: an SVG is a document.
const pixels = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[a-z0-9+/=\s]+$/i;

type PictureProps = ComponentProps<"span"> & {
  node?: unknown;
  "data-picture"?: string;
  "data-picture-linked"?: string;
};

/** Every span of a text: a plain one, or, with `data-picture`, an image (`picture-spans.ts`). */
export function Picture({ node: _node, children, ...rest }: PictureProps) {
  const { "data-picture": source, "data-picture-linked": linked, ...span } = rest;
  if (source === undefined) return <span {...span}>{children}</span>;
  if (pixels.test(source)) {
    // biome-ignore lint/performance/noImgElement: the image is in the text already.
    return <img className="markdown-picture" src={source} alt={typeof children === "string" ? children : ""} />;
  }
  const destination = destinationOf(source);
  if (destination?.to !== "host") return <Placeholder>{children ?? "Image"}</Placeholder>;
  const label = (
    <>
      {children ?? "Image"} <small>{destination.host}</small>
    </>
  );
  if (linked !== undefined) return <Placeholder>{label}</Placeholder>;
  return (
    <a className="markdown-placeholder" href={destination.href} {...outward}>
      <Image size={16} strokeWidth={1.75} aria-hidden />
      {label}
    </a>
  );
}

function Placeholder({ children }: { children: ReactNode }) {
  return (
    <span className="markdown-placeholder">
      <Image size={16} strokeWidth={1.75} aria-hidden />
      {children}
    </span>
  );
}
