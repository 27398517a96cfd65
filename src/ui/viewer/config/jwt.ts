// What a JSON Web Token says of its own end. Nothing is verified: whoever wrote it may have written anything.

/** RFC 7519 §4.1.4. Null where a value holds no such token; `expiresAt` is null where it says none. */
export function findJwt(value: string): { expiresAt: Date | null } | null {
  const [, payload = ""] = /(?:^|\s)eyJ[\w-]{5,}\.(eyJ[\w-]{0,20000})\.[\w-]*\s*$/.exec(value) ?? [];
  if (payload === "") return null;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (typeof claims !== "object" || claims === null) return null;
    const { exp }: { exp?: unknown } = claims;
    const expiresAt = typeof exp === "number" ? new Date(exp * 1000) : null;
    return { expiresAt: expiresAt !== null && Number.isNaN(expiresAt.getTime()) ? null : expiresAt };
  } catch {
    return null;
  }
}
