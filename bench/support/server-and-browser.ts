// What a measurement in a browser begins with: a server from the build, and a Chromium that calls nobody.
import { chromium } from "@playwright/test";
import { startServer } from "../../e2e/support/server";

export async function startServerAndBrowser() {
  const server = await startServer();
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update"],
  });
  const fetchFrom: typeof fetch = (path, init) => fetch(new URL(String(path), server.origin), init);
  return { server, browser, fetchFrom };
}
