"use client";
// The frame itself broke: this stands in its place.
import { Broken } from "@/ui/shell/broken";
import "./globals.css";

export default function Page({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Broken retry={reset} />
      </body>
    </html>
  );
}
