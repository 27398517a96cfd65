// The looks of buttons, as class names: links that act as buttons wear them too. All are at least 44 pixels high.
const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-sheet text-body whitespace-nowrap transition-[background-color,border-color,opacity] disabled:opacity-60";

/** The one thing to do here. */
export const primaryButton = `${base} bg-seal px-5 font-semibold text-on-seal hover:bg-[color-mix(in_oklab,var(--seal)_88%,var(--ink))]`;
/** Something else that can be done. */
export const secondaryButton = `${base} border border-edge/60 bg-sheet px-4 font-medium hover:border-edge hover:bg-ink/4`;
/** Destroys something. */
export const dangerButton = `${base} bg-danger px-4 font-semibold text-on-seal hover:bg-[color-mix(in_oklab,var(--danger)_88%,var(--ink))]`;
/** In a header, or beside something that matters more. */
export const quietButton = `${base} px-3 text-quiet hover:bg-ink/5 hover:text-ink`;
/** An icon alone, with a label for those who do not see it. */
export const iconButton = `${base} size-11 text-quiet hover:bg-ink/5 hover:text-ink`;
