// The import rules, shown to fail: every crime is committed in a scratch copy of the tree, and its rule must fire.
// The tools are run as `npm run check` runs them, because a rule that cannot fail is none.
import { execFile } from "node:child_process";
import { appendFile, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const root = join(import.meta.dirname, "..");

/** The rule, the file that breaks it, the line that does, and where a file has several, what it must not reach. */
const crimes: [rule: string, file: string, line: string, to?: string][] = [
  ["zero-knowledge", "src/server/crime-opens.ts", `import "../client/crime-far";`],
  ["zero-knowledge", "src/serve.ts", `import "./server/crime-opens";`],
  ["zero-knowledge", "src/app/api/crime/route.ts", `import "@/server/crime-opens";`],
  ["zero-knowledge", "src/instrumentation.ts", `import "./opener";`],
  ["browser-never-reaches-server", "src/client/crime-far.ts", `import "./crime-further";`],
  ["browser-never-reaches-server", "src/client/crime-further.ts", `import "../server/crime";`],
  ["browser-never-reaches-server", "src/ui/crime.tsx", `import "@/server/crime";`],
  ["browser-never-reaches-server", "src/cli/crime.ts", `import "../client/crime-far";`],
  ["browser-never-reaches-server", "src/contract/crime.ts", `import "../server/crime";`],
  ["browser-never-reaches-server", "src/opener.ts", `import "./client/crime-far";`],
  ["crypto-stands-alone", "src/crypto/crime-contract.ts", `import "../contract/paste";`],
  ["crypto-stands-alone", "src/crypto/crime-package.ts", `import "zod";`],
  ["crypto-stands-alone", "src/crypto/crime-node.ts", `import "node:crypto";`],
  ["crypto-stands-alone", "src/crypto/crime-client.ts", `import type {} from "../client/opening";`],
  ["enter-crypto-by-the-door", "src/client/crime-window.ts", `import "../crypto/errors";`],
  ["enter-crypto-by-the-door", "src/ui/crime-window.ts", `import type { CryptoError } from "@/crypto/errors";`],
  ["opener-stays-small", "src/opener.ts", `import "./client/crime-schema";`, "contract/paste.ts"],
  ["opener-stays-small", "src/opener.ts", `import "katex";`, "/katex/"],
  ["opener-stays-small", "src/opener.ts", `import "node:fs";`, "fs"],
  ["zero-knowledge", "src/server/crime-edits.ts", `import "../edit-opener";`],
  ["browser-never-reaches-server", "src/edit-opener.ts", `import "./client/crime-far";`],
  ["opener-stays-small", "src/edit-opener.ts", `import "./client/crime-schema";`, "contract/paste.ts"],
  ["opener-stays-small", "src/edit-opener.ts", `import "react";`, "/react/"],
  ["contract-imports-zod-only", "src/contract/crime-package.ts", `import "nanoid";`],
  ["contract-imports-zod-only", "src/contract/crime-room.ts", `import "../client/opening";`],
  ["contract-imports-zod-only", "src/contract/crime-node.ts", `import "node:crypto";`],
  ["client-seals-and-sends", "src/client/crime-ui.ts", `import "../ui/crime";`],
  ["client-takes-zod-only", "src/client/crime-package.ts", `import "katex";`],
  ["client-takes-zod-only", "src/client/crime-node.ts", `import "node:fs";`],
  ["server-keeps-opaque-bytes", "src/server/crime-crypto.ts", `import "../crypto";`],
  ["server-takes-named-packages", "src/server/crime-package.ts", `import "react";`],
  ["drizzle-stays-in-store", "src/server/crime-sql.ts", `import "drizzle-orm";`],
  ["drizzle-stays-in-store", "src/server/crime-driver.ts", `import type {} from "better-sqlite3";`],
  ["ui-writes-and-shows", "src/ui/crime-crypto.ts", `import type {} from "@/crypto";`],
  ["ui-takes-named-packages", "src/ui/crime-package.ts", `import "prom-client";`],
  ["no-node-in-the-browser", "src/ui/crime-node.ts", `import "node:fs";`],
  ["cli-calls-client", "src/cli/crime-ui.ts", `import "../ui/crime";`],
  ["cli-takes-named-packages", "src/cli/crime-package.ts", `import "react";`],
  ["cli-stays-outside", "src/client/crime-cli.ts", `import "../cli/crime";`],
  ["next-stays-in-app", "src/ui/crime-next.ts", `import "next/navigation";`],
  ["next-stays-in-app", "src/server/crime-next.ts", `import type {} from "next/server";`],
  ["pages-show-ui", "src/app/crime/page.tsx", `import "@/client/opening";`],
  ["pages-show-ui", "src/app/crime-past-the-door/page.tsx", `import "@/server/crime";`],
  ["app-takes-next-and-react", "src/app/crime-package/page.tsx", `import "streamdown";`],
  ["routes-call-server", "src/app/api/crime-ui/route.ts", `import "@/ui/crime";`],
  ["routes-call-server", "src/proxy.ts", `import "./client/opening";`],
  ["shells-take-next-only", "src/app/api/crime-zod/route.ts", `import "zod";`],
  ["no-cycles", "src/server/crime-cycle.ts", `import "./crime-circle";`],
  ["no-orphans", "src/server/crime-orphan.ts", ""],
  ["no-drawers", "src/ui/crime-drawer.ts", `import "./utils/crime";`],
  ["no-drawers", "src/server/crime-drawer.ts", `import "./helpers";`],
  ["everything-resolves", "src/server/crime-nowhere.ts", `import "./crime-that-is-not-there";`],
];

/** What the crimes lean on. */
const accessories: [file: string, text: string][] = [
  ["src/server/crime.ts", ""],
  ["src/client/crime-schema.ts", `import "../contract/paste";`],
  ["src/server/crime-circle.ts", `import "./crime-cycle";`],
  ["src/ui/utils/crime.ts", ""],
  ["src/server/helpers.ts", ""],
];

const cruiseSchema = z.object({
  summary: z.object({
    totalCruised: z.int(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string(), comment: z.string().min(1) })) }),
  }),
});

/** Runs a tool of node_modules in `folder`, and gives what it prints, whether it is content or not. */
const output = (folder: string, tool: string, ...args: string[]) =>
  new Promise<string>((resolve) => {
    const file = join(root, "node_modules", tool);
    const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [file, ...args], options, (_error, stdout) => resolve(stdout));
  });
const cruise = async (folder: string) =>
  cruiseSchema.parse(
    JSON.parse(await output(folder, "dependency-cruiser/bin/dependency-cruise.mjs", "src", "--output-type", "json")),
  ).summary;
const compileCrypto = (folder: string) => output(folder, "typescript/bin/tsc", "-p", "src/crypto", "--pretty", "false");

const scratch: string[] = [];
afterAll(() => Promise.all(scratch.map((folder) => rm(folder, { recursive: true }))));

/** A copy of everything that the rules read. */
async function copyOfTheTree(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mdbin-wall-"));
  scratch.push(folder);
  const files = ["src", ".dependency-cruiser.mjs", "package.json", "tsconfig.json"];
  await Promise.all(files.map((file) => cp(join(root, file), join(folder, file), { recursive: true })));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}

async function commit(folder: string, file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await appendFile(join(folder, file), `\n${text}\nexport {};\n`);
}

describe("the tree as it stands", () => {
  test("breaks no rule, and every module of it was read", async () => {
    const names = await readdir(join(root, "src"), { recursive: true });
    const modules = names.filter(
      (name) => /\.tsx?$/.test(name) && !/\.(test|suite)\.|routes-test|command-test|vectors/.test(name),
    );
    const { totalCruised, violations } = await cruise(root);
    expect(violations).toEqual([]);
    expect(modules.length).toBeGreaterThan(0);
    expect(totalCruised).toBeGreaterThanOrEqual(modules.length);
  });
});

describe("in a tree full of crimes", () => {
  let seen: z.infer<typeof cruiseSchema>["summary"];
  beforeAll(async () => {
    const folder = await copyOfTheTree();
    for (const [, file, line] of crimes) await commit(folder, file, line);
    for (const [file, text] of accessories) await commit(folder, file, text);
    seen = await cruise(folder);
  });

  test.each(crimes)("%s is broken by %s: %s", (rule, file, _line, reached = "") => {
    const broken = seen.violations.filter(({ rule: { name }, from, to }) => {
      // An orphan is what nothing leads to, and a cycle is told from either of its files.
      const told = from === file || (["no-orphans", "no-cycles"].includes(rule) && to === file);
      return name === rule && told && to.includes(reached);
    });
    expect(broken).not.toEqual([]);
  });

  test("every rule has a crime, and a sentence", () => {
    const rules = seen.ruleSetUsed.forbidden.map(({ name }) => name);
    expect([...new Set(crimes.map(([rule]) => rule))].toSorted()).toEqual(rules.toSorted());
  });
});

describe("the compiler in crypto/", () => {
  const strangers = ["window", "document", "localStorage", "process", "Buffer", "require"];

  test("takes it as it stands", async () => {
    expect(await compileCrypto(root)).toBe("");
  });

  test(`knows no ${strangers.join(", ")}`, async () => {
    const folder = await copyOfTheTree();
    const lines = strangers.map((name, i) => `export const crime${i} = ${name};`);
    await writeFile(join(folder, "src/crypto/crime.ts"), lines.join("\n"));
    const errors = await compileCrypto(folder);
    for (const [i, name] of strangers.entries()) {
      expect(errors).toMatch(
        new RegExp(`crime\\.ts\\(${i + 1},\\d+\\): error TS(2304|258\\d|2591): Cannot find name '${name}'`),
      );
    }
  });
});
