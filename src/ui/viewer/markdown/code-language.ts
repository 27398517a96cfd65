// What the language of a fence is called, and how a file of it is named.

const known: Record<string, [name: string, extension: string]> = {
  bash: ["Bash", "sh"],
  c: ["C", "c"],
  cpp: ["C++", "cpp"],
  cs: ["C#", "cs"],
  csharp: ["C#", "cs"],
  css: ["CSS", "css"],
  diff: ["Diff", "diff"],
  docker: ["Dockerfile", "dockerfile"],
  dockerfile: ["Dockerfile", "dockerfile"],
  dotenv: ["dotenv", "env"],
  go: ["Go", "go"],
  graphql: ["GraphQL", "graphql"],
  hcl: ["HCL", "hcl"],
  html: ["HTML", "html"],
  ini: ["INI", "ini"],
  java: ["Java", "java"],
  javascript: ["JavaScript", "js"],
  js: ["JavaScript", "js"],
  json: ["JSON", "json"],
  jsonc: ["JSON", "jsonc"],
  jsx: ["JSX", "jsx"],
  kotlin: ["Kotlin", "kt"],
  latex: ["LaTeX", "tex"],
  lua: ["Lua", "lua"],
  markdown: ["Markdown", "md"],
  md: ["Markdown", "md"],
  mermaid: ["Mermaid", "mmd"],
  nginx: ["nginx", "conf"],
  php: ["PHP", "php"],
  powershell: ["PowerShell", "ps1"],
  properties: ["properties", "properties"],
  py: ["Python", "py"],
  python: ["Python", "py"],
  rb: ["Ruby", "rb"],
  rs: ["Rust", "rs"],
  ruby: ["Ruby", "rb"],
  rust: ["Rust", "rs"],
  sass: ["Sass", "sass"],
  scss: ["SCSS", "scss"],
  sh: ["Shell", "sh"],
  shell: ["Shell", "sh"],
  sql: ["SQL", "sql"],
  svelte: ["Svelte", "svelte"],
  swift: ["Swift", "swift"],
  toml: ["TOML", "toml"],
  ts: ["TypeScript", "ts"],
  tsx: ["TSX", "tsx"],
  typescript: ["TypeScript", "ts"],
  vue: ["Vue", "vue"],
  xml: ["XML", "xml"],
  yaml: ["YAML", "yaml"],
  yml: ["YAML", "yaml"],
  zsh: ["Zsh", "sh"],
};

const find = (language: string) =>
  Object.hasOwn(known, language.toLowerCase()) ? known[language.toLowerCase()] : undefined;

const labelCharactersMax = 30;

/** As its writer named it, where it is not a known one; empty without a name. */
export const languageName = (language: string): string =>
  find(language)?.[0] ?? language.replaceAll(/[^\p{L}\p{N}+#. _-]/gu, "").slice(0, labelCharactersMax);

export const fileNameOf = (language: string): string => `code.${find(language)?.[1] ?? "txt"}`;
