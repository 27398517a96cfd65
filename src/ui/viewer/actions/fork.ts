// Takes a text to a new paste: kept on this device as the draft that the write page, opened next, restores.
import { handOver } from "@/client/draft";
import type { Named } from "./file-name";

/** Resolves once it is kept. Rejects where the browser forbids storage. */
export const takeToNewPaste = ({ text, title, name, format, language }: Named): Promise<void> =>
  handOver({
    text,
    ...(title !== undefined && { title }),
    ...(name !== undefined && { name }),
    ...(format !== undefined && { format }),
    ...(language !== undefined && { language }),
  });
