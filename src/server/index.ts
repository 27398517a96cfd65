// The door of the room: the one server of this process, started when it is first asked for.
// serve.ts and Next's routes each carry a copy of these modules; the server itself stands once, on globalThis.
import "server-only";
import type { Answer, Call } from "./call";
import { readSettings } from "./env";
import type { NormalPage } from "./normal-page";
import type { ApiPage } from "./openapi";
import { type Server, startServer } from "./start";

export type { Answer, Call } from "./call";
export type { Settings } from "./env";
export { StartError } from "./env";
export type { NormalPage, NormalPaste } from "./normal-page";
export type { Server } from "./start";
export { answerWeb } from "./web-shell";

declare global {
  var mdbinServer: Server | undefined;
}

/** Throws StartError for a wrong setting, and for a database that cannot be opened. */
export function server(): Server {
  globalThis.mdbinServer ??= startServer(readSettings());
  return globalThis.mdbinServer;
}

export const handle = (call: Call): Promise<Answer> => server().handle(call);

/** What /p/{id} shows. */
export const readNormalPage = (id: string): Promise<NormalPage> => server().readNormalPage(id);

/** What /api shows; `header` reads one of the request. */
export const readApiPage = (header: Call["header"]): ApiPage => server().readApiPage(header);
