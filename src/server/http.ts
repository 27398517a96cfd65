// handle(): one call in, one answer out, whatever happens. It holds the one catch, and turns errors into problems.
import { PasteError, statusOf, titleOf } from "../contract/errors";
import type { Problem } from "../contract/paste";
import { problemType } from "../contract/paths";
import { allowedMethods, matchPath, operationFor } from "./api";
import type { Answer, Call } from "./call";
import { apiHeaders, rawHeaders } from "./headers";
import type { Log } from "./log";
import type { Services } from "./operations";

export type Handle = (call: Call) => Promise<Answer>;

export function createHandle(services: Services, log: Log): Handle {
  const https = services.settings.publicOrigin?.startsWith("https:") === true;
  const common = apiHeaders(https);
  const ofRaw = rawHeaders(https);

  return async (call) => {
    const started = performance.now();
    const match = matchPath(call.path);
    let answer: Answer;
    try {
      if (match === null) throw new PasteError("not-found", "There is nothing under this address.");
      if (call.method === "OPTIONS")
        answer = { status: 204, headers: { Allow: allowedMethods(match.address) }, body: null };
      else {
        const operation = operationFor(match.address, call.method);
        if (match.target === null) throw new PasteError("invalid", "The address has a malformed id or revision.");
        answer = await operation(services, call, match.target);
      }
    } catch (error) {
      const problem = error instanceof PasteError ? error : new PasteError("internal", undefined, {}, { cause: error });
      if (problem.code === "internal" || problem.code === "unavailable") log(problem.code, error);
      answer = problemAnswer(problem);
      if (match !== null && problem.code === "method-not-allowed") answer.headers.Allow = allowedMethods(match.address);
    }
    services.metrics.count(call.method, match?.address ?? "other", answer.status, (performance.now() - started) / 1000);
    return { ...answer, headers: { ...(match?.address === "/p/{id}/raw" ? ofRaw : common), ...answer.headers } };
  };
}

/** An error as RFC 9457 writes it. */
function problemAnswer(error: PasteError): Answer {
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
