// An SVG as an image: its size in pixels and its bytes in a data URL.

export type Drawing = { source: string; width: number; height: number };

/** Throws where the SVG does not say how large it is. */
export function drawingOf(svg: string): Drawing {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const [, , width, height] = (root.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (!width || !height) throw new Error("This diagram has no size.");
  // An SVG of 100 % has no size of its own as an image.
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  root.style.maxWidth = "none";
  return {
    source: `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`,
    width,
    height,
  };
}
