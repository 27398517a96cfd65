// How Next builds the pages. What production serves without Next (shells, API, headers) stands in src/serve.ts.
import type { NextConfig } from "next";

const leftOut = "./src/ui/viewer/markdown/left-out.ts";
/** Streamdown imports them always; a text that a worker parsed and judged never uses them. */
const neverUsed = [
  "rehype-harden",
  "rehype-raw",
  "rehype-sanitize",
  "remark-gfm",
  "remark-parse",
  "remark-rehype",
  "remend",
  "tailwind-merge",
];
const id = ":id([0-9A-Za-z]{12})";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  images: { unoptimized: true },
  // Types are checked by `npm run check`, once.
  typescript: { ignoreBuildErrors: true },
  // The stylesheet stands in the page: the text of a paste is painted before anything else is fetched.
  experimental: { inlineCss: true },
  turbopack: {
    resolveAlias: {
      ...Object.fromEntries(neverUsed.map((name) => [name, leftOut])),
      // In a worker there is no document, by which its other half decodes.
      "decode-named-character-reference": "./node_modules/decode-named-character-reference/index.js",
    },
  },
  // Only `next dev` and other hosts come here: in production serve.ts answers these with the built shells.
  rewrites: async () => ({
    beforeFiles: [
      { source: `/e/${id}`, destination: "/e/view" },
      { source: `/e/${id}/edit`, destination: "/e/edit" },
      { source: `/p/${id}/edit`, destination: "/e/edit" },
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
