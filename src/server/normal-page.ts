// What the page of a normal paste shows. It never holds the text of a paste that burns, nor anything of another kind.
import { PasteError } from "../contract/errors";
import { idSchema } from "../contract/paste";
import { kindOf, type Pastes } from "./pastes";

export type NormalPage =
  | { step: "open"; text: string; paste: NormalPaste }
  | { step: "burn"; expiresAt: string | null }
  | { step: "burned"; burnedAt: string }
  | { step: "other-kind" }
  | { step: "not-found" };

/** Times are RFC 3339. */
export type NormalPaste = {
  id: string;
  revision: number;
  bytes: number;
  createdAt: string;
  updatedAt: string;
  expiresAt: string | null;
};

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** Throws PasteError `unavailable` where the store does not answer. */
export async function readNormalPage(pastes: Pastes, id: string): Promise<NormalPage> {
  if (!idSchema.safeParse(id).success) return { step: "not-found" };
  try {
    const about = await pastes.read(id);
    if (kindOf(about) === "encrypted") return { step: "other-kind" };
    const { createdAt, updatedAt } = about;
    const expiresAt = about.expiresAt === null ? null : time(about.expiresAt);
    if (about.burn) return { step: "burn", expiresAt };
    const { content, revision } = await pastes.readContent(id, null);
    return {
      step: "open",
      // A BOM is part of the text (docs/format.md); that it is UTF-8 was checked on its way in.
      text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(content),
      paste: {
        id,
        revision,
        bytes: content.length,
        createdAt: time(createdAt),
        updatedAt: time(updatedAt),
        expiresAt,
      },
    };
  } catch (error) {
    if (!(error instanceof PasteError)) throw error;
    if (error.code === "not-found") return { step: "not-found" };
    if (error.code === "burned" && error.members.burnedAt !== undefined)
      return { step: "burned", burnedAt: error.members.burnedAt };
    throw error;
  }
}
