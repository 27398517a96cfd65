// Deletes a paste for good, with all its revisions. It holds an edit token, and never a key.
import { PasteError } from "../contract/errors";
import { removePaste } from "./api";
import type { Fetch } from "./fetch-envelope";

/**
 * Resolves once the paste is gone; one that is gone already (deleted by a call whose answer was lost, expired, read and
 * destroyed) is deleted. `editToken` is base64url. Throws `PasteError` or `Unreachable`: then it may still be there.
 */
export async function deletePaste(id: string, editToken: string, fetch?: Fetch): Promise<void> {
  try {
    await removePaste(id, editToken, fetch);
  } catch (error) {
    if (error instanceof PasteError && (error.code === "not-found" || error.code === "burned")) return;
    throw error;
  }
}
