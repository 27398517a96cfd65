// The frame of all pages: language, theme, icons. It asks nothing of the request, so that pages can be static.
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Theme } from "@/ui/shell/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: "mdbin",
  description: "Write a text, get a link. It is encrypted in your browser: the server keeps bytes that it cannot read.",
  referrer: "no-referrer",
  icons: { icon: { url: "/favicon.svg", type: "image/svg+xml" }, apple: "/apple-touch-icon.png" },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
  colorScheme: "light dark",
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Theme>{children}</Theme>
      </body>
    </html>
  );
}
