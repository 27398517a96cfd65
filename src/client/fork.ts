// A fork: an open text that becomes a new draft, of whoever reads it. It is handed over in this device's encrypted
// storage, never in an address and never through the server. Of where it comes from the draft knows nothing.
import { handOver, type Written } from "./draft";

const name = "mdbin:fork";

/** Keeps the text for the write page that this tab opens next. Rejects where the browser forbids storage. */
export async function forkDocument(document: Written): Promise<void> {
  await handOver(document);
  sessionStorage.setItem(name, "1");
}

/** Whether the draft that this page restores is a fork; true once. Never throws. */
export function takeFork(): boolean {
  try {
    const isFork = sessionStorage.getItem(name) !== null;
    sessionStorage.removeItem(name);
    return isFork;
  } catch {
    // The browser forbids storage: nothing was handed over either.
    return false;
  }
}
