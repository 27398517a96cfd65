// Whether this device has the edit token of a paste. The list's schemas come only where it lists the paste.
import { onDevice } from "./device-key";

/** Rejects where the browser forbids storage. */
export async function isOwned(id: string): Promise<boolean> {
  if ((await onDevice("mine", "readonly", (store) => store.getKey(id))) === undefined) return false;
  const { findMyPaste } = await import("./my-pastes");
  return typeof (await findMyPaste(id))?.editToken === "string";
}
