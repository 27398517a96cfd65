// Gives an SVG the size that its viewBox says: Mermaid makes it as wide as its page, and an image has no page.

/** Throws where it does not say how large it is. */
export function sized(svg: string): string {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const [, , width, height] = (root.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (!width || !height) throw new Error("This diagram has no size.");
  root.setAttribute("width", String(Math.ceil(width)));
  root.setAttribute("height", String(Math.ceil(height)));
  root.removeAttribute("style");
  return new XMLSerializer().serializeToString(root);
}
