// A link as a QR code of half blocks, for a phone that is held to the screen (ISO/IEC 18004).
import { renderUnicodeCompact } from "uqr";

/** Light on dark, as most terminals are: the quiet zone is drawn, so that readers find the code on any ground. */
export const qrText = (text: string): string => renderUnicodeCompact(text, { ecc: "M", border: 2 });
