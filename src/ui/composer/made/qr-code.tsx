"use client";
// The link as a QR code: dark on light in both themes and on paper, as cameras want it.
import { useEffect, useState } from "react";
import type { Qr } from "./qr";
import { qrTexts } from "./texts";

export function QrCode({ link }: { link: string }) {
  const [qr, setQr] = useState<Qr | null>(null);
  useEffect(() => {
    let left = false;
    import("./qr").then(
      ({ qrOf }) => left || setQr(qrOf(link)),
      () => {
        // It could not be loaded: the link itself is still there.
      },
    );
    return () => {
      left = true;
    };
  }, [link]);
  return (
    <figure className="flex flex-wrap items-center gap-4">
      <div className="aspect-square w-56 max-w-full shrink-0 overflow-hidden rounded-sheet border border-line bg-white">
        {qr && (
          <svg
            role="img"
            aria-label={qrTexts.name}
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            shapeRendering="crispEdges"
            className="size-full forced-color-adjust-none"
          >
            <rect width={qr.size} height={qr.size} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
        )}
      </div>
      <figcaption className="min-w-48 flex-1 text-quiet text-small">
        {link.includes("#") ? qrTexts.note.whole : qrTexts.note.address}
      </figcaption>
    </figure>
  );
}
