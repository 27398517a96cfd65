// Numbers and times as a person reads them.

/** 412 bytes, 2.1 KB, 75 KB: of 1,024. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, "KB"] : [bytes / (1024 * 1024), "MB"];
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}

const encoder = new TextEncoder();

/** How many bytes a text has in UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length;

const minute = 60_000;
const units = [
  ["day", 24 * 60 * minute, 36 * 60 * minute],
  ["hour", 60 * minute, 90 * minute],
  ["minute", minute, 0],
] as const;
const relative = new Intl.RelativeTimeFormat("en", { numeric: "always" });

/** "in 6 days", "in 5 hours", "in 1 minute": what is left until a time, both RFC 3339 or milliseconds. */
export function formatRemaining(until: string, now: number = Date.now()): string {
  const left = Math.max(Date.parse(until) - now, minute);
  const [unit, length] = units.find(([, , least]) => left >= least) ?? units[2];
  return relative.format(Math.round(left / length), unit);
}

const timeOfDay = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** "17:50", in this device's time zone. */
export const formatTime = (at: string): string => timeOfDay.format(new Date(at));

/** "23 Nov at 17:50", for within a sentence; as below. */
export function formatDayAndTime(at: string, now: Date = new Date()): string {
  const date = new Date(at);
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", ...yearBeside(date, now) });
  return `${day.format(date)} at ${formatTime(at)}`;
}

const yearBeside = (date: Date, now: Date): { year?: "numeric" } =>
  date.getFullYear() === now.getFullYear() ? {} : { year: "numeric" };

/** "6 days ago", "1 minute ago", "just now": how long it is since a time, RFC 3339. */
export function formatAgo(since: string, now: number = Date.now()): string {
  const passed = now - Date.parse(since);
  if (passed < minute) return "just now";
  const [unit, length] = units.find(([, , least]) => passed >= least) ?? units[2];
  return relative.format(-Math.round(passed / length), unit);
}

/** "Mon, 30 Nov, 17:50", in this device's time zone; the year where it is not this one. */
export function formatMoment(at: string, now: Date = new Date()): string {
  const date = new Date(at);
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...yearBeside(date, now),
    hour: "2-digit",
    minute: "2-digit",
  }).format(date);
}
