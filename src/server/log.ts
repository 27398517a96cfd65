// The server's own log: what went wrong inside, to stderr. Never a request, an address, an id or a content.

export type Log = (message: string, error: unknown) => void;

/** One line with the time, then the error and its causes. Errors of ours carry no part of a request. */
export const logToStderr: Log = (message, error) => {
  const lines: string[] = [];
  for (let at: unknown = error, depth = 0; at !== undefined && depth < 5; depth++) {
    lines.push(at instanceof Error ? (at.stack ?? at.message) : "something that is no error was thrown");
    at = at instanceof Error ? at.cause : undefined;
  }
  process.stderr.write(`${new Date().toISOString()} ${message}\n${lines.join("\ncaused by: ")}\n`);
};
