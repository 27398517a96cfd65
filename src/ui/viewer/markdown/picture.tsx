// What stands where a text has an image. One that the text itself contains is shown. One on another host is a link, since
// asking for it would tell that host who reads what, unless the page says that its reader wants it loaded.
import { Image } from "lucide-react";
import { type ComponentProps, type ReactNode, useContext, useState } from "react";
import { destinationOf } from "./destination";
import { outward } from "./link";
import { remoteImageOf } from "./remote-image";
import { RemoteImagesContext } from "./remote-images";

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
    return <img className="markdown-picture" src={source} alt={altOf(children)} />;
  }
  return (
    <Remote source={source} alt={altOf(children)}>
      <Elsewhere source={source} linked={linked !== undefined}>
        {children ?? "Image"}
      </Elsewhere>
    </Remote>
  );
}

const altOf = (children: ReactNode): string => (typeof children === "string" ? children : "");

/** The image itself where its reader wants it and it can be had, otherwise what stands in its place. */
function Remote({ source, alt, children }: { source: string; alt: string; children: ReactNode }) {
  const remote = useContext(RemoteImagesContext);
  const [broken, setBroken] = useState(false);
  const image = remote === null || remote.hosts.length === 0 || broken ? null : remoteImageOf(source);
  if (image === null || !remote?.hosts.includes(image.host)) return children;
  return (
    // biome-ignore lint/performance/noImgElement: it is asked for as it is, from a host that the reader was told of.
    <img
      className="markdown-picture"
      data-remote=""
      src={image.href}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}

/** A link to an image on another host; in a link, or where it leads nowhere, only its place. */
function Elsewhere({ source, linked, children }: { source: string; linked: boolean; children: ReactNode }) {
  const destination = destinationOf(source);
  if (destination?.to !== "host") return <Placeholder>{children}</Placeholder>;
  const label = (
    <>
      {children} <small>{destination.host}</small>
    </>
  );
  if (linked) return <Placeholder>{label}</Placeholder>;
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
