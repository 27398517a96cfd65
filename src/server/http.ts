// handle(): one call in, one answer out, whatever happens. It holds the one catch, and turns errors into problems.
import { PasteError, statusOf, titleOf } from "../contract/errors";
import type { Problem } from "../contract/paste";
import { problemType } from "../contract/paths";
import { allowedMethods, matchPath, operationFor } from "./api";
import type { Handle, Outcome } from "./call";
import { apiHeaders, rawHeaders } from "./headers";
import type { Log } from "./log";
import type { Services } from "./operations";

export function createHandle(services: Services, log: Log): Handle {
  const https = services.settings.publicOrigin?.startsWith("https:") === true;
  const common = Object.entries(apiHeaders(https)).flat();
  const ofRaw = Object.entries(rawHeaders(https)).flat();

  return async (call) => {
    const started = performance.now();
    const match = matchPath(call.path);
    let outcome: Outcome;
    try {
      if (match === null) throw new PasteError("not-found", "There is nothing under this address.");
      if (call.method === "OPTIONS")
        outcome = { status: 204, headers: { Allow: allowedMethods(match.address) }, body: null };
      else {
        const operation = operationFor(match.address, call.method);
        if (match.target === null) throw new PasteError("invalid", "The address has a malformed id or revision.");
        outcome = await operation(services, call, match.target);
      }
    } catch (error) {
      const problem = error instanceof PasteError ? error : new PasteError("internal", undefined, {}, { cause: error });
      if (problem.code === "internal" || problem.code === "unavailable") log(problem.code, error);
      outcome = problemOutcome(problem);
      if (match !== null && problem.code === "method-not-allowed")
        outcome.headers.Allow = allowedMethods(match.address);
    }
    services.metrics.count(call.method, match?.address ?? "other", outcome.status, performance.now() - started);
    const headers = call.path.startsWith("/p/") ? ofRaw.slice() : common.slice();
    for (const name in outcome.headers) headers.push(name, outcome.headers[name] ?? "");
    return { status: outcome.status, headers, body: outcome.body };
  };
}

/** An error as RFC 9457 writes it. */
function problemOutcome(error: PasteError): Outcome {
  const { retryAfterSeconds, ...members } = error.members;
  const problem: Problem = {
    type: "about:blank",
    title: titleOf(error.code),
    status: statusOf(error.code),
    detail: error.detail,
    code: error.code,
    ...members,
  };
  return {
    status: problem.status,
    headers: {
      "Content-Type": problemType,
      ...(error.code === "unauthorized" ? { "WWW-Authenticate": "Paste" } : {}),
      ...(retryAfterSeconds === undefined ? {} : { "Retry-After": String(retryAfterSeconds) }),
    },
    body: JSON.stringify(problem),
  };
}
