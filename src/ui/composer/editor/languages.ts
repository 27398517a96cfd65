// Which languages the editor colours: Markdown with the fences in it, and what config files and commands are written
// in. Each mode comes when it is needed. Other types are written without colours.

import type { StreamParser } from "@codemirror/language";
import {
  defineLanguageFacet,
  indentNodeProp,
  Language,
  LanguageDescription,
  LanguageSupport,
  languageDataProp,
  ParseContext,
  StreamLanguage,
} from "@codemirror/language";
import { tags } from "@lezer/highlight";
import { GFM, parseCode, parser } from "@lezer/markdown";
import type { TextType } from "@/client/text-type";
import { markdownBounds } from "./markdown-bounds";

/** The modes call a key of an object a property, a word that CodeMirror's own table has not. */
const tokenTable = { property: tags.propertyName };

const mode = (name: string, alias: string[], load: () => Promise<StreamParser<unknown>>) =>
  LanguageDescription.of({
    name,
    alias,
    load: async () => {
      const parser = await load();
      const language = StreamLanguage.define({ ...parser, tokenTable: { ...tokenTable, ...parser.tokenTable } });
      return new LanguageSupport(language);
    },
  });

const javascript = () => import("@codemirror/legacy-modes/mode/javascript");
const properties = async () => (await import("@codemirror/legacy-modes/mode/properties")).properties;

/** By Shiki's ids, and by what people write behind a fence. */
const modes = [
  mode(
    "shellscript",
    ["sh", "bash", "shell", "zsh", "console"],
    async () => (await import("@codemirror/legacy-modes/mode/shell")).shell,
  ),
  mode("dotenv", ["env"], properties),
  mode("ini", ["cfg"], properties),
  mode("properties", [], properties),
  mode("toml", [], async () => (await import("@codemirror/legacy-modes/mode/toml")).toml),
  mode("yaml", ["yml"], async () => (await import("@codemirror/legacy-modes/mode/yaml")).yaml),
  mode("nginx", [], async () => (await import("@codemirror/legacy-modes/mode/nginx")).nginx),
  mode("sql", ["postgres", "mysql"], async () => (await import("@codemirror/legacy-modes/mode/sql")).standardSQL),
  mode("diff", ["patch"], async () => (await import("@codemirror/legacy-modes/mode/diff")).diff),
  mode("json", ["jsonc", "json5"], async () => (await javascript()).json),
  mode("javascript", ["js", "mjs", "jsx"], async () => (await javascript()).javascript),
  mode("typescript", ["ts", "tsx"], async () => (await javascript()).typescript),
];

const find = (name: string) => LanguageDescription.matchLanguageName(modes, name, false);

const markdownData = defineLanguageFacet({});

const markdown = new LanguageSupport(
  new Language(
    markdownData,
    parser.configure([
      GFM,
      markdownBounds,
      {
        props: [
          languageDataProp.add({ Document: markdownData }),
          // A new line is indented as the one before it.
          indentNodeProp.add({ Document: () => null }),
        ],
      },
      parseCode({
        codeParser: (info) => {
          const found = find(/^[\w+#.-]*/.exec(info)?.[0] ?? "");
          if (!found) return null;
          return found.support?.language.parser ?? ParseContext.getSkippingParser(found.load());
        },
      }),
    ]),
    [],
    "markdown",
  ),
);

/** What colours a type; null where nothing does. Rejects where the mode does not come. */
export async function languageOf({ format, language }: TextType): Promise<LanguageSupport | null> {
  if (format === "markdown") return markdown;
  const found = language === null ? null : find(language);
  return found ? found.load() : null;
}
