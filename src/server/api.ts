// Which address and method is which operation.

import { PasteError } from "../contract/errors";
import { idPattern } from "../contract/id";
import { apiBase } from "../contract/paths";
import type { Operation, Target } from "./operations";
import * as operations from "./operations";

export type Method = "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
export type Route = { readonly [M in Method]?: Operation };

/** By their addresses as `openapi.json` writes them. */
export const routes = {
  "/api/v1/pastes": { POST: operations.postPaste },
  "/api/v1/pastes/{id}": {
    GET: operations.readPaste,
    PUT: operations.putPaste,
    PATCH: operations.changeExpiry,
    DELETE: operations.removePaste,
  },
  "/api/v1/pastes/{id}/content": { GET: operations.readContent },
  "/api/v1/pastes/{id}/claim": { POST: operations.claim, DELETE: operations.confirm },
  "/api/v1/pastes/{id}/revisions": { GET: operations.readRevisions, DELETE: operations.removeOlderRevisions },
  "/api/v1/pastes/{id}/revisions/{revision}/content": { GET: operations.readRevision },
  "/api/v1/limits": { GET: operations.readLimits },
  "/api/v1/openapi.json": { GET: operations.readOpenApi },
  "/api/health": { GET: operations.readHealth },
  "/api/metrics": { GET: operations.readMetrics },
  "/p/{id}/raw": { GET: operations.readRaw },
} as const satisfies Record<string, Route>;

export type Address = keyof typeof routes;

/** What a path is; `target` is null where the path's id or revision is malformed. */
export type Match = { address: Address; target: Target | null };

const nothingNamed: Target = { id: "", revision: 0 };
const pastesBase = `${apiBase}/pastes/`;
const isAddress = (path: string): path is Address => Object.hasOwn(routes, path);

const idCharacters = 12;

/** What may follow a paste's id: most calls are one of these, and found without taking their path apart. */
const addressesByPart = new Map<string, Address>();
for (const address of Object.keys(routes)) {
  const part = address.slice(`${pastesBase}{id}`.length);
  if (isAddress(address) && address.startsWith(`${pastesBase}{id}`) && !part.includes("{"))
    addressesByPart.set(part, address);
}

/** Null where there is nothing under a path. */
export function matchPath(path: string): Match | null {
  if (path.startsWith(pastesBase)) {
    const ofPaste = addressesByPart.get(path.slice(pastesBase.length + idCharacters));
    if (ofPaste !== undefined) {
      const first = path.slice(pastesBase.length, pastesBase.length + idCharacters);
      if (idPattern.test(first)) return { address: ofPaste, target: { id: first, revision: 0 } };
    }
    const [id = "", part, revision, tail, ...more] = path.slice(pastesBase.length).split("/");
    if (more.length > 0) return null;
    const rest = part === undefined ? "" : `/${part}`;
    const address =
      revision === undefined ? `${pastesBase}{id}${rest}` : `${pastesBase}{id}${rest}/{revision}/${tail ?? ""}`;
    if (!isAddress(address)) return null;
    const isWellFormed = idPattern.test(id) && (revision === undefined || /^[1-9]\d{0,14}$/.test(revision));
    return { address, target: isWellFormed ? { id, revision: Number(revision ?? 0) } : null };
  }
  const raw = /^\/p\/([^/]*)\/raw$/.exec(path);
  if (raw !== null) {
    const id = raw[1] ?? "";
    // A page's address: one that no paste can have is a page that is not there.
    return idPattern.test(id) ? { address: "/p/{id}/raw", target: { id, revision: 0 } } : null;
  }
  return isAddress(path) && !path.includes("{") ? { address: path, target: nothingNamed } : null;
}

/** The methods of an address, as `Allow` lists them. */
export function allowedMethods(address: Address): string {
  const methods = Object.keys(routes[address]);
  return [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
}

/** The operation of a method, HEAD being GET. Throws `method-not-allowed`. */
export function operationFor(address: Address, method: string): Operation {
  const route: Route = routes[address];
  const name = method === "HEAD" ? "GET" : method;
  const operation = isMethod(name) ? route[name] : undefined;
  if (operation === undefined) throw new PasteError("method-not-allowed");
  return operation;
}

const isMethod = (name: string): name is Method => ["GET", "PUT", "POST", "PATCH", "DELETE"].includes(name);
