// What stands behind `#` is taken out of the address before anything else is done. Until the tab remembers it, it stays in
// the state of the same entry of the history, where no page shows it and no request says it: a reload in between loses
// nothing.
const member = "mdbinFragment";
/** Whether an entry of this page's still holds it. */
let holds = false;

/** The fragment, which the address does not say any more; empty where there is none. */
export function takeFragment(): string {
  const state = stateOfEntry();
  const before = state[member];
  const fragment = location.hash.slice(1) || (typeof before === "string" ? before : "");
  if (fragment !== "" || location.href.includes("#")) replace({ ...state, [member]: fragment });
  holds = fragment !== "";
  return fragment;
}

/** The tab remembers it, or cannot, or need not. An entry that came after holds none, and is left as it is. */
export function letFragmentGo(): void {
  const { [member]: held, ...rest } = stateOfEntry();
  if (held !== undefined) replace(Object.keys(rest).length === 0 ? null : rest);
  // It is let go when its own entry comes back.
  else if (holds) addEventListener("popstate", letFragmentGo, { once: true });
  holds &&= held === undefined;
}

const replace = (state: unknown) => history.replaceState(state, "", location.pathname + location.search);

const stateOfEntry = (): Record<string, unknown> => ({ ...(history.state as Record<string, unknown> | null) });
