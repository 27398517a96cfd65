// A Mermaid diagram, shown as an image: whatever its source says, an image runs nothing, links nowhere and loads nothing.
// Mermaid itself is loaded with this file, only for texts that have a diagram.
import { createMermaidPlugin } from "@streamdown/mermaid";
import { useTheme } from "next-themes";
import { useEffect, useId, useState } from "react";
import type { CustomRendererProps } from "streamdown";
import { asksForFiles, withoutTags } from "./diagram-source";
import { type Drawing, drawingOf } from "./drawing";
import { lineCharactersMax, mermaidConfig, sourceCharactersMax } from "./mermaid-config";

const mermaid = createMermaidPlugin({ config: mermaidConfig });

type State =
  | { step: "drawing" }
  | { step: "drawn"; drawing: Drawing }
  | { step: "failed"; why: keyof typeof sentences };

const sentences = {
  large: "This diagram is too large to draw. Here is its source.",
  files: "This diagram asks for files from elsewhere, and nothing is loaded here. Here is its source.",
  broken: "This diagram could not be drawn. Here is its source.",
};

export function Diagram({ code }: CustomRendererProps) {
  const id = useId();
  const { resolvedTheme } = useTheme();
  const [state, setState] = useState<State>({ step: "drawing" });

  useEffect(() => {
    let current = true;
    const isLarge =
      code.length > sourceCharactersMax || code.split("\n").some((line) => line.length > lineCharactersMax);
    const why = isLarge ? "large" : asksForFiles(code) ? "files" : null;
    if (why !== null) return setState({ step: "failed", why });
    draw(`md-diagram-${id}`, code, resolvedTheme === "dark")
      .then((drawing) => current && setState({ step: "drawn", drawing }))
      .catch(() => current && setState({ step: "failed", why: "broken" }));
    return () => {
      current = false;
    };
  }, [id, code, resolvedTheme]);

  if (state.step === "drawn") {
    const { source, width, height } = state.drawing;
    return (
      <figure className="markdown-diagram">
        {/* biome-ignore lint/performance/noImgElement: the image is in the page already. */}
        <img src={source} width={width} height={height} alt={`Diagram: ${code}`} />
      </figure>
    );
  }
  return (
    <figure className="markdown-diagram" aria-busy={state.step === "drawing"}>
      {state.step === "failed" && <figcaption className="markdown-notice">{sentences[state.why]}</figcaption>}
      <pre>{code}</pre>
    </figure>
  );
}

async function draw(id: string, code: string, dark: boolean): Promise<Drawing> {
  const instance = mermaid.getMermaid({ ...mermaidConfig, theme: dark ? "dark" : "neutral" });
  const { svg } = await instance.render(id.replace(/[^\w-]/g, ""), withoutTags(code));
  return drawingOf(svg);
}
