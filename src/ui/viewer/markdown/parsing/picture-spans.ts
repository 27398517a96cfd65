// Takes every image out of the tree before anything can load it, and leaves a span that says which image stood there.
// `picture.tsx` decides what a reader sees of it.
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";

export function pictureSpans(tree: Root): void {
  visit(tree, { tagName: "img" }, (image: Element) => {
    const { src, alt } = image.properties;
    image.tagName = "span";
    image.properties = { dataPicture: typeof src === "string" ? src : "" };
    image.children = typeof alt === "string" && alt ? [{ type: "text", value: alt }] : [];
  });
  // A badge is often a link around an image: there the image must not become a second link.
  visit(tree, { tagName: "a" }, (link: Element) => {
    visit(link, { tagName: "span" }, (span: Element) => {
      if ("dataPicture" in span.properties) span.properties.dataPictureLinked = "";
    });
  });
}
