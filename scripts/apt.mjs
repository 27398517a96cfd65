// Packages of the distribution, where it has apt-get: as root, or by a sudo that asks for no password.
import { runCommand } from "./run.mjs";

const command = process.getuid?.() === 0 ? ["apt-get"] : ["sudo", "-n", "apt-get"];

const apt = (/** @type {string[]} */ ...args) => {
  const [program = "", ...rest] = [...command, "-q", ...args];
  return runCommand(program, rest, { env: { DEBIAN_FRONTEND: "noninteractive" }, timeoutSeconds: 600 });
};

/** Tries to install them; whoever asked looks whether they are there. @param {readonly string[]} packages */
export async function aptInstall(packages) {
  if (process.platform !== "linux") return;
  console.log(`Trying the packages of the distribution (apt-get install ${packages.join(" ")}) ...`);
  await apt("update");
  await apt("install", "--yes", "--no-install-recommends", ...packages);
}
