// Deletes everything that this device knows: the database with its key, and what tabs and settings left besides. Other
// tabs may be open; each clears what it remembers for itself when the database goes (device-key.ts).
import { destroyDevice } from "./device-key";

/** Resolves once nothing of it is left. Rejects where the browser forbids that, or not all of it could be removed. */
export async function wipeDevice(): Promise<void> {
  const [database] = await Promise.allSettled([destroyDevice()]);
  sessionStorage.clear();
  localStorage.clear();
  if (database.status === "rejected") throw database.reason;
}
