// What a page says of remote images to the text in it. Where it says nothing, as an encrypted paste and the preview do,
// every one of them is a link.
import { createContext } from "react";

export type RemoteImages = {
  /** The hosts that this page may ask for images. */
  hosts: readonly string[];
  /** Lets the page ask these hosts from now on, by loading it anew; false where the browser does not let it remember. */
  load: (hosts: readonly string[]) => boolean;
};

export const RemoteImagesContext = createContext<RemoteImages | null>(null);
