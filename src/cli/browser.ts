// Opens a link in this machine's browser. Its opener takes it as an argument, which other users of the machine can see
// while it starts: the help says so.
import { spawn } from "node:child_process";
import { say } from "./terminal";

const openers: Partial<Record<NodeJS.Platform, [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

export async function openInBrowser(link: string): Promise<void> {
  const [command, ...args] = openers[process.platform] ?? ["xdg-open"];
  const opened = await new Promise<boolean>((resolve) => {
    const child = spawn(command, [...args, link], { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false)).once("spawn", () => resolve(true));
    child.unref();
  });
  if (!opened) say(`mdbin: there is no ${command} on this machine, so the link was not opened.`);
}
