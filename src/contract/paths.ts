// Where things are: every address of pages and API, and the names of the headers that travel with them.

export const apiBase = "/api/v1";
export const pastePath = (id: string): string => `${apiBase}/pastes/${id}`;
export const contentPath = (id: string): string => `${pastePath(id)}/content`;
export const claimPath = (id: string): string => `${pastePath(id)}/claim`;
export const revisionsPath = (id: string): string => `${pastePath(id)}/revisions`;
export const revisionContentPath = (id: string, revision: number): string => `${revisionsPath(id)}/${revision}/content`;
export const pagePath = (kind: "encrypted" | "normal", id: string): string =>
  `/${kind === "encrypted" ? "e" : "p"}/${id}`;
/** The API, described for people. */
export const apiPagePath = "/api";
/** The pastes that a device made or remembers. */
export const minePath = "/mine";
export const editPath = (kind: "encrypted" | "normal", id: string): string => `${pagePath(kind, id)}/edit`;

export const envelopeType = "application/vnd.mdbin.envelope";
export const problemType = "application/problem+json";

/** Names are lower case, as `node:http` and `Headers` hand them over. */
export const readTokenHeader = "paste-read-token";
export const editTokenHeader = "paste-edit-token";
export const readVerifierHeader = "paste-read-verifier";
export const editVerifierHeader = "paste-edit-verifier";
export const claimIdHeader = "claim-id";
