// The frame that draws: Mermaid alone in a document of an opaque origin, under a policy that lets it load nothing
// (docs/architecture.md). A source comes in, an SVG goes out; it knows no other text, no address and no key.
import mermaid from "mermaid";
import { mermaidConfig } from "./mermaid-config";
import { type DrawAnswer, type DrawRequest, parseRequest, ready } from "./messages";
import { sized } from "./sized";
import { withoutTags } from "./source";

let refused = false;
document.addEventListener("securitypolicyviolation", () => {
  refused = true;
});

addEventListener("message", (event) => {
  const request = event.source === parent ? parseRequest(event.data) : null;
  if (request) draw(request).then(tell);
});
tell(ready);

async function draw({ id, source, dark }: DrawRequest): Promise<DrawAnswer> {
  refused = false;
  try {
    mermaid.initialize({ ...mermaidConfig, theme: dark ? "dark" : "neutral" });
    const { svg } = await mermaid.render(`diagram-${id}`, withoutTags(source));
    return { id, svg: sized(svg) };
  } catch {
    document.body.replaceChildren();
    return { id, failed: refused ? "files" : "broken" };
  }
}

/** Only a page of the same server can be the parent: the policy's frame-ancestors sees to that. */
function tell(message: DrawAnswer | typeof ready): void {
  parent.postMessage(message, "*");
}
