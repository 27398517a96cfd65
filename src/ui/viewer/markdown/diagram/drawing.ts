// An SVG as an image: its bytes in a data URL, and its size in pixels. As an image it runs nothing, links nowhere and
// loads nothing, whoever made it. The browser's own decoder judges it: parsed as a document, its styles would be
// violations of the page's policy.

export type Drawing = { source: string; width: number; height: number };

/** Null where it is no image. */
export async function drawingOf(svg: string): Promise<Drawing | null> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const { src: source, naturalWidth: width, naturalHeight: height } = image;
  return width > 0 && height > 0 ? { source, width, height } : null;
}
