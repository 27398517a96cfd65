// Finds what the clients in other languages (docs/clients/) are run with: Go, and a Python that has `cryptography`.
import { spawnSync } from "node:child_process";
import { aptInstall } from "./apt.mjs";

/** @type {(command: string, args: string[]) => string | null} what it prints, or null where it fails */
function printed(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8", timeout: 20_000 });
  return status === 0 ? stdout : null;
}

const needsPython = "import sys, cryptography.hazmat.primitives.ciphers.aead as _; sys.exit(sys.version_info < (3, 8))";

/** @returns {string | null} the command of a Python that will do: the usual one, else the distribution's */
export const findPython = () =>
  ["python3", "/usr/bin/python3"].find((python) => printed(python, ["-c", needsPython]) !== null) ?? null;

/** @returns {string | null} the command of a Go that will do */
export function findGo() {
  const [, minor = 0] = /go1\.(\d+)/.exec(printed("go", ["version"]) ?? "") ?? [];
  return Number(minor) >= 19 ? "go" : null;
}

const languages = [
  { name: "Python 3.8 or later with `cryptography`", find: findPython, packages: ["python3", "python3-cryptography"] },
  { name: "Go 1.19 or later", find: findGo, packages: ["golang-go"] },
];

const missing = () => languages.filter(({ find }) => find() === null);

/** Installs what is missing where that can be done, by one call for all of it, and says what is missing still. */
export async function fetchLanguages() {
  const packages = missing().flatMap((language) => language.packages);
  if (packages.length === 0) return;
  await aptInstall(packages);
  for (const { name } of missing()) console.log(`There is no ${name} here: the tests of its client will be skipped.`);
}
