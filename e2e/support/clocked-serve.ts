// Production's server, all of it, with a clock that the process above it moves: only tests have it, and production
// has no setting for it. It is told by messages: a number of milliseconds to go ahead, or "sweep".
import { setTimeout } from "node:timers/promises";
import { readSettings } from "../../src/server/env";
import { startServer } from "../../src/server/start";
import { openStore } from "../../src/server/store/open";
import { sweep } from "../../src/server/sweeper";

let ahead = Number(process.argv[2] ?? 0);
const clock = () => Date.now() + ahead;
const settings = readSettings();
const store = openStore(settings.databaseFile);
globalThis.mdbinServer = startServer(settings, { store, clock });

/** The server's own sweeper may be about it: then this comes after it. */
async function sweepAll(): Promise<number> {
  const destroyed = await sweep(store, clock);
  if (destroyed !== null) return destroyed;
  await setTimeout(20);
  return sweepAll();
}

async function obey(message: unknown): Promise<number> {
  if (message === "sweep") return sweepAll();
  if (typeof message !== "number") throw new Error("This is no message for the clocked server.");
  ahead += message;
  return ahead;
}

process.on("message", (message) => void obey(message).then((answer) => process.send?.(answer)));
process.on("disconnect", () => process.exit());

// Last, and not above: it takes the server that stands on globalThis.
await import("../../src/serve");
