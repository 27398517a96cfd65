// What the parts of a diagram say.

export const texts = {
  drawing: "Drawing the diagram",
  source: "Source",
  enlarge: "Full screen",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Fit",
  close: "Close",
  scale: (percent: number) => `${percent} %`,
  name: (kind: string, title: string | null) => (title === null ? kind : `${kind}: ${title}`),
  alt: (name: string) => `${name}. The button Source shows what it was drawn from.`,
  area: (name: string) => `${name}, scrolls`,
  failures: {
    large: "This diagram is too large to draw. Here is its source.",
    late: "This diagram took too long to draw. Here is its source.",
    files: "This diagram asks for files from elsewhere, and nothing is loaded here. Here is its source.",
    broken: "This diagram could not be drawn. Here is its source.",
    unreachable: "What draws diagrams could not be loaded. Here is its source.",
  },
} as const;
