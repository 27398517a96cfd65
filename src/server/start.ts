// Puts a server together: settings → store → rules → handle(). Everything from outside comes in as an argument.

import type { Call, Handle } from "./call";
import { type Settings, StartError } from "./env";
import { createHandle } from "./http";
import { type Log, logToStderr } from "./log";
import { createMetrics } from "./metrics";
import { type NormalPage, readNormalPage } from "./normal-page";
import { type ApiPage, apiDescription, openApiText } from "./openapi";
import { createPastes } from "./pastes";
import { findOrigin } from "./request";
import { openStore } from "./store/open";
import type { Store } from "./store/store";
import { startSweeper } from "./sweeper";
import { unknownOrigin } from "./terminal/terminal-page";
import { newToken } from "./tokens";

export type Server = {
  settings: Settings;
  handle: Handle;
  log: Log;
  readNormalPage(id: string): Promise<NormalPage>;
  readApiPage(header: Call["header"]): ApiPage;
  stop(): Promise<void>;
};

type Parts = { store?: Store; clock?: () => number; log?: Log; drawToken?: () => Uint8Array };

/** Throws StartError with what the system says of the file. */
function openDatabase(file: string): Store {
  try {
    return openStore(file);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : "unknown";
    throw new StartError(`DATABASE_URL names a file that cannot be opened (${why}): ${file}`, { cause });
  }
}

/** Opens the store and starts the sweeper. Throws StartError where the store cannot be opened. */
export function startServer(
  settings: Settings,
  {
    store = openDatabase(settings.databaseFile),
    clock = Date.now,
    log = logToStderr,
    drawToken = newToken,
  }: Parts = {},
): Server {
  const metrics = createMetrics();
  const pastes = createPastes(store, clock);
  const sweeper = startSweeper(store, clock, settings.sweepSeconds, log, metrics.destroyed);
  return {
    settings,
    log,
    handle: createHandle({ store, pastes, settings, metrics, openApi: openApiText, drawToken }, log),
    readNormalPage: (id) => readNormalPage(pastes, id),
    readApiPage: (header) => ({
      description: apiDescription(),
      origin: findOrigin(header, settings) ?? unknownOrigin,
    }),
    async stop() {
      await sweeper.stop();
      await store.close();
    },
  };
}
