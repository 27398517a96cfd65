// After `next build`: the shells that serve.ts sends, the server's own bundle, and what the policy has to allow.
//
//   .next/server/app/e/view.html ─ opener first, Next's scripts after the paint ─→ .next/mdbin/view.html
//   .next/server/app/e/edit.html ─ what takes its fragment first in the head ────→ .next/mdbin/edit.html
//   the opener alone, with a sentence for each failure ──────────────────────────→ .next/mdbin/raw.html
//   the frame that draws diagrams, its script inside ────────────────────────────→ .next/mdbin/diagram.html
//   .next/server/app/index.html ─────────────────────────────────────────────────→ .next/mdbin/home.html
//   .next/server/app/mine.html ──────────────────────────────────────────────────→ .next/mdbin/mine.html
//   sha256 of every inline script and style of all prerendered pages ────────────→ .next/mdbin/csp.json
//   src/cli/main.ts ─ one file, with a package.json of its own ──────────────────→ .next/mdbin/cli/
//   src/serve.ts ────────────────────────────────────────────────────────────────→ .next/mdbin/serve.mjs
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { build } from "esbuild";
import { diagramFrame } from "./diagram-frame.mjs";
import { builtCli, packCli } from "./pack-cli.mjs";
import { root } from "./run.mjs";
import { serverBundle } from "./server-bundle.mjs";

const built = ".next/mdbin";
await mkdir(built, { recursive: true });

/** @param {import("esbuild").BuildOptions} options */
const bundle = async (options) => {
  const { outputFiles } = await build({ bundle: true, write: false, logLevel: "warning", ...options });
  const [file] = outputFiles ?? [];
  if (!file) throw new Error("esbuild made nothing");
  return file.text;
};

const serve = bundle({ ...serverBundle(root), entryPoints: ["src/serve.ts"], sourcemap: "inline" });
const inline = (/** @type {string} */ entry) =>
  bundle({ entryPoints: [entry], platform: "browser", target: "es2022", format: "iife", minify: true });
const opener = await inline("src/opener.ts");
const editOpener = await inline("src/edit-opener.ts");
const failures = await bundle({
  stdin: { contents: 'export { openFailures } from "./src/client/failure"', resolveDir: ".", loader: "ts" },
  platform: "node",
  format: "esm",
});
/** @type {{ openFailures: Record<string, { title: string; text: string }> }} */
const { openFailures } = await import(`data:text/javascript;base64,${Buffer.from(failures).toString("base64")}`);

/** Puts the opener first into the head, and lets Next's scripts wait until it has painted (see src/opener.ts). */
const viewShell = (/** @type {string} */ page) => {
  const later = page
    .replaceAll(/<link rel="preload" as="script"[^>]*>/g, "")
    .replaceAll(/<script src="([^"]+)" async=""><\/script>/g, '<script type="later" src="$1"></script>');
  if (!later.includes('type="later"') || later.includes('async=""'))
    throw new Error("Next writes its scripts otherwise");
  return firstInHead(later, opener).replace("</head>", `${rendererChunks.map(laterPreload).join("")}</head>`);
};
const firstInHead = (/** @type {string} */ page, /** @type {string} */ script) =>
  page.replace("<head>", () => `<head><script>${script}</script>`);
const laterPreload = (/** @type {string} */ path) =>
  `<link rel="later" as="${path.endsWith(".css") ? "style" : "script"}" href="/_next/${path}" fetchpriority="low">`;

/** What rendering any Markdown takes: the chunks that the viewer imports together with Streamdown's. */
const findRendererChunks = async () => {
  const chunks = await Promise.all(
    (await filesUnder(".next/static/chunks", ".js")).map(async (file) => ({
      file,
      text: await readFile(file, "utf8"),
    })),
  );
  const streamdown = chunks.find(({ text }) => text.includes("code-block-actions"));
  const name = streamdown?.file.replace(/^\.next\//, "");
  const lists = chunks.flatMap(({ text }) => text.match(/\["static\/chunks\/[^\]]*\]/g) ?? []);
  const list = lists.find((found) => name !== undefined && found.includes(`"${name}"`));
  if (!list) throw new Error("The bundler names the chunks of an import otherwise");
  return /** @type {string[]} */ (JSON.parse(list));
};

const escaped = (/** @type {string} */ text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const rawStyle =
  "html{color-scheme:light dark;background:Canvas;color:CanvasText;font:14px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}" +
  "body{margin:8px}pre{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}" +
  "p,form{font:16px/1.5 system-ui,sans-serif;max-width:65ch}input,button{font:inherit;min-height:44px;padding:0 12px}";

const rawShell = () => {
  const waiting = {
    password: { title: "A password is needed", text: "Its writer protected this paste with a password." },
    link: { title: "The key is missing", text: "The part of the link after # is missing." },
    claim: { title: "This paste can be read once", text: "Reading it destroys it, so nothing has been read here." },
  };
  const sentences = Object.entries({ ...openFailures, ...waiting }).map(
    ([code, { title, text }]) =>
      `<p data-said="${code}" role="alert" hidden><b>${escaped(title)}.</b> ${code === "burned" ? "<time></time>" : ""}${escaped(text)} <a>Open its page</a></p>`,
  );
  return (
    `<!DOCTYPE html><html lang="en"><head><script>${opener}</script><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/favicon.svg">' +
    `<title>Raw text</title><style>${rawStyle}</style></head><body><main><pre id="plain"></pre>${sentences.join("")}</main>` +
    '<form data-said="password wrong-password" hidden><label>Password <input type="password" ' +
    'autocomplete="current-password"></label> <button>Unlock</button></form>' +
    "<noscript><p>This text is encrypted. It is decrypted in the browser, which needs JavaScript.</p></noscript></body></html>"
  );
};

/** @type {(folder: string, ends: string) => Promise<string[]>} */
const filesUnder = async (folder, ends) =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(ends)).map((name) => join(folder, name));

const rendererChunks = await findRendererChunks();
const view = viewShell(await readFile(".next/server/app/e/view.html", "utf8"));
const raw = rawShell();
const edit = firstInHead(await readFile(".next/server/app/e/edit.html", "utf8"), editOpener);
const home = await readFile(".next/server/app/index.html", "utf8");
const mine = await readFile(".next/server/app/mine.html", "utf8");

const prerendered = await Promise.all(
  (await filesUnder(".next/server/app", ".html")).map((file) => readFile(file, "utf8")),
);
/** @type {(pattern: RegExp) => string[]} */
const hashes = (pattern) => {
  const found = [view, raw, edit, ...prerendered].flatMap((page) =>
    [...page.matchAll(pattern)].map((match) => match[1] ?? ""),
  );
  return [...new Set(found)].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
};
const csp = {
  scripts: hashes(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g),
  styles: hashes(/<style[^>]*>([\s\S]*?)<\/style>/g),
};

const largeBytes = 250_000;
const brotli = promisify(brotliCompress);
/** The best quality takes ten times as long: what is large (a grammar, Mermaid) comes late, and makes do with less. */
const compress = (/** @type {Buffer} */ bytes) =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > largeBytes ? 9 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const writeBoth = async (/** @type {string} */ file, /** @type {Buffer} */ bytes) => {
  await Promise.all([writeFile(file, bytes), compress(bytes).then((small) => writeFile(`${file}.br`, small))]);
};

await Promise.all([
  packCli(builtCli),
  writeFile(join(built, "serve.mjs"), await serve),
  writeFile(join(built, "csp.json"), JSON.stringify(csp)),
  ...Object.entries({ view, raw, edit, home, mine, diagram: await diagramFrame() }).map(([name, page]) =>
    writeBoth(join(built, `${name}.html`), Buffer.from(page)),
  ),
  ...(await filesUnder(".next/static", ""))
    .filter((file) => [".js", ".css", ".svg", ".json", ".txt"].includes(extname(file)))
    .map(async (file) => writeFile(`${file}.br`, await compress(await readFile(file)))),
]);
