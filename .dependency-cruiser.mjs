// The import rules of the house (docs/architecture.md): which room may reach which, and which packages it may take.
// Each rule's comment says what a violation means. `scripts/wall.test.ts` commits each crime and sees its rule fire.

// biome-ignore format: one entry a line
const npm = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-bundled", "npm-no-pkg", "npm-unknown"];
/** Matches every package but these, by their folder. `@types/x` belongs to `x`. */
const packagesBut = (...names) => ({
  dependencyTypes: npm,
  ...(names.length > 0 ? { pathNot: `node_modules/(@types/)?(${names.join("|")})/` } : {}),
});
/** Matches everything under src/ but these paths. */
const srcBut = (...paths) => ({ path: "^src/", pathNot: `^src/(${paths.join("|")})` });
const rule = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

/** What Next, postbuild.mjs, next.config.ts (which puts left-out in the place of packages), workers, the frame and the command line begin at. */
const entries = [
  "^src/(app/|serve\\.ts$|(edit-)?opener\\.ts$|instrumentation\\.ts$|proxy\\.ts$)",
  "^src/ui/viewer/(markdown/(left-out|diagram/frame|(parsing|colours)/worker)|config/worker)\\.ts$",
  "^src/ui/diff/worker\\.ts$",
  "^src/cli/main\\.ts$",
];
const shells = "^src/(app/.*/route\\.ts$|serve\\.ts$|instrumentation\\.ts$|proxy\\.ts$)";
const drawers = "lib|utils?|helpers?|common|shared|core|types|hooks";

const walls = [
  rule(
    "zero-knowledge",
    { path: ["^src/server/", shells] },
    { path: "^src/(crypto|client|ui|cli)/|^src/(edit-)?opener\\.ts$", reachable: true },
    "Code of the server reaches code that knows a key: zero knowledge would be a promise only.",
  ),
  rule(
    "browser-never-reaches-server",
    { path: "^src/(crypto|contract|client|ui|cli)/|^src/(edit-)?opener\\.ts$" },
    { path: ["^src/server/", shells], reachable: true },
    "Code that runs at the reader's reaches the server's: its secrets and its SQL would be shipped to browsers.",
  ),
  rule(
    "crypto-stands-alone",
    { path: "^src/crypto/" },
    { pathNot: "^src/(crypto/|contract/envelope\\.ts$)" },
    "crypto/ takes something from outside: it is Web Crypto and the envelope's header only, no package, not even node:.",
  ),
  rule(
    "enter-crypto-by-the-door",
    { path: "^src/", pathNot: "^src/crypto/" },
    { path: "^src/crypto/", pathNot: "^src/crypto/index\\.ts$" },
    "A room takes a part of crypto/ past its index: what the door does not offer is not for others.",
  ),
  rule(
    "opener-stays-small",
    { path: "^src/(edit-)?opener\\.ts$" },
    {
      pathNot:
        "^src/(crypto/|client/(link|fetch-envelope|open-paste|opening|take-(opening|editing)|in-time|show-text|loosen-marks|portions|tab-memory|taken-fragment|keepsake|device-key|text-type|title)\\.ts$|contract/(envelope|id|paths|limits|errors)\\.ts$)",
      reachable: true,
    },
    "An opener grew past the client's inner path: the first code that touches a key stays a few KB, without packages.",
  ),
];

const rooms = [
  rule(
    "contract-imports-zod-only",
    { path: "^src/contract/" },
    { pathNot: "^src/contract/|node_modules/zod/" },
    "contract/ is the words that cross the wire: it leans on no other room, and on no package but zod.",
  ),
  rule(
    "client-seals-and-sends",
    { path: "^src/client/" },
    srcBut("client/", "crypto/", "contract/"),
    "client/ stands on crypto/ and contract/ alone.",
  ),
  rule(
    "client-takes-zod-only",
    { path: "^src/client/" },
    { dependencyTypes: [...npm, "core"], pathNot: "node_modules/zod/" },
    "client/ takes a package: a small and well-kept one may be named here, with its reason.",
  ),
  rule(
    "server-keeps-opaque-bytes",
    { path: "^src/server/" },
    srcBut("server/", "contract/"),
    "server/ stands on contract/ alone.",
  ),
  rule(
    "server-takes-named-packages",
    { path: "^src/server/" },
    packagesBut("zod", "prom-client", "server-only", "drizzle-orm", "better-sqlite3"),
    "server/ takes a package that it has no name for.",
  ),
  rule(
    "drizzle-stays-in-store",
    { path: "^src/", pathNot: "^src/server/store/" },
    { path: "node_modules/(@types/)?(drizzle-orm|better-sqlite3)/" },
    "SQL stands outside server/store/: nobody else may know which database there is.",
  ),
  rule(
    "ui-writes-and-shows",
    { path: "^src/ui/" },
    srcBut("ui/", "client/", "contract/"),
    "ui/ calls client/ and speaks contract/; it has crypto's types from client/.",
  ),
  rule(
    "ui-takes-named-packages",
    { path: "^src/ui/" },
    packagesBut(
      "react",
      "react-dom",
      "next-themes",
      "lucide-react",
      "@codemirror/[^/]+",
      "@lezer/[^/]+",
      "@zxcvbn-ts/[^/]+",
      "uqr",
      "@scure/bip39",
      "diff",
      "yaml",
      "toml-eslint-parser",
      "streamdown",
      "@streamdown/[^/]+",
      "katex",
      "mermaid",
      "hast",
      "mdast",
      "hast-util-[^/]+",
      "mdast-util-[^/]+",
      "micromark-extension-[^/]+",
      "unified",
      "vfile",
      "rehype-[^/]+",
      "remark-[^/]+",
      "unist-util-visit",
    ),
    "ui/ takes a package that it has no name for: native elements come before a library.",
  ),
  rule(
    "no-node-in-the-browser",
    { path: "^src/(contract|ui)/" },
    { dependencyTypes: ["core"] },
    "Code for the browser takes a module of Node.",
  ),
  rule(
    "cli-calls-client",
    { path: "^src/cli/" },
    srcBut("cli/", "client/", "contract/", "crypto/index\\.ts$"),
    "cli/ is the terminal's front door: it calls client/, speaks contract/, and takes bytes and blobs by crypto's door.",
  ),
  rule(
    "cli-takes-named-packages",
    { path: "^src/cli/" },
    packagesBut(
      "commander",
      "dotenv",
      "diff",
      "lowlight",
      "uqr",
      "zod",
      "hast",
      "mdast",
      "mdast-util-(from-markdown|gfm)",
      "micromark-extension-gfm",
    ),
    "cli/ takes a package that it has no name for: all of it goes into the one file that people install.",
  ),
  rule(
    "cli-stays-outside",
    { path: "^src/", pathNot: "^src/cli/" },
    { path: "^src/cli/" },
    "Another room reaches into the command line: what is for all belongs in client/.",
  ),
  rule(
    "next-stays-in-app",
    { path: "^src/", pathNot: "^src/(app/|serve\\.ts$|proxy\\.ts$|instrumentation\\.ts$)" },
    { path: "node_modules/next/" },
    "A room leans on the framework: only app/ and the entries know that it is Next.",
  ),
  rule(
    "pages-show-ui",
    { path: "^src/app/", pathNot: "route\\.ts$" },
    srcBut("app/", "ui/", "contract/", "server/index\\.ts$"),
    "A page does the work of a room: pages place ui/ on routes, and ask the server by its door.",
  ),
  rule(
    "app-takes-next-and-react",
    { path: "^src/app/" },
    packagesBut("next", "react", "react-dom"),
    "app/ takes a package of its own: what shows belongs in ui/, what keeps in server/.",
  ),
  rule(
    "routes-call-server",
    { path: shells },
    srcBut("server/", "contract/"),
    "A shell does the work of a room: routes hand a call to server/ and its answer back.",
  ),
  rule(
    "shells-take-next-only",
    { path: shells },
    packagesBut("next"),
    "A shell takes a package: it knows node: and Next, and leaves the rest to server/.",
  ),
];

const order = [
  rule("no-cycles", {}, { circular: true }, "Two files need each other: one of them holds what belongs in a third."),
  rule(
    "no-orphans",
    { path: entries },
    { path: "^src/", pathNot: entries, reachable: false },
    "No page, route or entry leads to this file: it is dead, or it is not wired yet.",
  ),
  rule(
    "no-drawers",
    {},
    { path: `/(${drawers})(/|\\.tsx?$)`, pathNot: "node_modules" },
    "A drawer, not a room: say what the code is for, and put it where that is done.",
  ),
  rule("everything-resolves", {}, { couldNotResolve: true }, "This import leads nowhere."),
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...walls, ...rooms, ...order],
  options: {
    doNotFollow: { path: "node_modules" },
    // Tests are outside of the rules: they may look behind every door.
    exclude: { path: "\\.(test|suite)\\.tsx?$|^src/server/routes-test/|^src/cli/command-test/|^src/crypto/vectors/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
    },
  },
};
