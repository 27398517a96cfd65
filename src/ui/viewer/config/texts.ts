// What the table of a config says.
export const configTexts = {
  reading: "Reading the keys",
  label: "Keys and values",
  count: (count: number) => (count === 1 ? "1 value" : `${count} values`),
  found: (found: number, count: number) => `${found} of ${count}`,
  search: "Search keys",
  none: "No key has that in its name.",
  empty: "Nothing is set here.",
  holdToShow: "Hold to show all",
  holdHint: "All values are shown for as long as you press it.",
  mask: "••••••••••",
  masked: "masked",
  nothing: "empty",
  show: (key: string) => `Show the value of ${key}`,
  hide: (key: string) => `Mask the value of ${key}`,
  copy: (key: string) => `Copy the value of ${key}`,
  copied: (key: string) => `Value of ${key} copied`,
  notCopied: "The browser does not let this page copy. Show the value, and copy it by hand.",
  key: "Key",
  value: "Value",
  actions: "Actions",
  document: (number: string) => `Document ${number}`,
  comment: (line: number) => `the comment in line ${line}`,
  line: (line: number) => `line ${line}`,
  top: "(the whole)",
  expires: (day: string) => `Token, says of itself that it expires ${day}`,
  expired: (day: string) => `Token, says of itself that it expired ${day}`,
  endless: "Token, says nothing of an end",
  problem: (format: string, { line, isCut }: { line: number | null; isCut: boolean }) => {
    if (isCut) return `This is too long to be read as ${format} here. The lines of its first part follow, all masked.`;
    return line === null
      ? `This could not be read as ${format}. Here are its lines, all masked.`
      : `This does not read as ${format}: line ${line} is where it stops. Here are its lines, all masked.`;
  },
  formats: { dotenv: ".env", ini: "INI", toml: "TOML", yaml: "YAML", json: "JSON", properties: "properties" },
} as const;
