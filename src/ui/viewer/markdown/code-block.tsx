// A block of code: what language it is, its lines with their numbers and colours, and ways to take it along.
import type { Element } from "hast";
import { Check, Copy, Download, WrapText } from "lucide-react";
import { type ComponentProps, memo, useRef, useState } from "react";
import { download } from "@/ui/parts/download";
import { useCopy } from "@/ui/parts/use-copy";
import { fileNameOf, languageName } from "./code-language";
import { Diagram } from "./diagram/diagram";
import { Portions } from "./portions";
import { markdownTexts } from "./texts";
import { type Colours, useColours } from "./use-colours";

/** A fence becomes a block of code or a diagram; any other `<pre>`, written as HTML, stays what it is. */
export function CodeFence({ node, children, ...rest }: ComponentProps<"pre"> & { node?: Element | undefined }) {
  const [code, ...others] = node?.children ?? [];
  const [text, ...more] = code?.type === "element" && code.tagName === "code" ? code.children : [];
  if (others.length > 0 || more.length > 0 || code?.type !== "element" || code.tagName !== "code")
    return <pre {...rest}>{children}</pre>;
  if (text !== undefined && text.type !== "text") return <pre {...rest}>{children}</pre>;
  const language = languageOf(code);
  const source = (text?.value ?? "").replace(/\n$/, "");
  if (language !== "mermaid") return <CodeBlock code={source} language={language} />;
  return <Diagram code={source} />;
}

const languageOf = ({ properties: { className } }: Element): string => {
  const [name] = Array.isArray(className) ? className : [];
  return typeof name === "string" ? name.replace(/^language-/, "") : "";
};

const linesAtOnce = 200;

export const CodeBlock = memo(function CodeBlock({ code, language }: { code: string; language: string }) {
  const colours = useColours(code, language);
  const { copying, copy } = useCopy();
  const body = useRef<HTMLPreElement>(null);
  // Null: as the page has it.
  const [wrapped, setWrapped] = useState<boolean | null>(null);
  const toggleWrap = () => setWrapped(!(body.current && getComputedStyle(body.current).whiteSpace === "pre-wrap"));
  const texts = markdownTexts.code;
  const label = languageName(language);
  const lines = code.split("\n");
  return (
    <figure className="markdown-code" data-lines={wrapped === null ? undefined : wrapped ? "wrap" : "scroll"}>
      <figcaption className="markdown-code-head">
        <span>{label}</span>
        <div className="markdown-code-actions">
          <button
            type="button"
            aria-label={texts.wrap}
            title={texts.wrap}
            aria-pressed={wrapped ?? undefined}
            onClick={toggleWrap}
          >
            <WrapText size={16} strokeWidth={1.75} aria-hidden />
          </button>
          <button
            type="button"
            aria-label={texts.download}
            title={texts.download}
            onClick={() => download(code, fileNameOf(language))}
          >
            <Download size={16} strokeWidth={1.75} aria-hidden />
          </button>
          <button type="button" aria-label={texts.copy} title={texts.copy} onClick={() => copy(code)}>
            {copying === "copied" ? (
              <Check size={16} strokeWidth={2} aria-hidden />
            ) : (
              <Copy size={16} strokeWidth={1.75} aria-hidden />
            )}
          </button>
        </div>
        <output className="sr-only">
          {copying === "copied" ? texts.copied : copying === "failed" ? texts.notCopied : ""}
        </output>
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre ref={body} tabIndex={0} data-numbers={lines.length > 1 ? String(lines.length).length : undefined}>
        <code>
          <Portions size={linesAtOnce}>
            {lines.map((line, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line's place is what it is.
              <Line key={n} line={line} colours={colours?.[n]} />
            ))}
          </Portions>
        </code>
      </pre>
    </figure>
  );
});

/** Ends with a line break, so that an empty line has a height, and a selection its lines. */
const Line = memo(({ line, colours }: { line: string; colours: Colours[number] | undefined }) => (
  <span className="markdown-line">
    {colours?.map(([words, light, dark], n) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word's place is what it is.
      <span key={n} style={{ "--light": light, "--dark": dark } as React.CSSProperties}>
        {words}
      </span>
    )) ?? line}
    {"\n"}
  </span>
));
