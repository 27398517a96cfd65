// Above a text with remote images that were not loaded: which hosts they are on, and the one way to load them.
import { useContext, useState } from "react";
import { imageHostsMax } from "@/contract/image-hosts";
import { secondaryButton } from "@/ui/parts/button";
import { RemoteImagesContext } from "./remote-images";
import { markdownTexts } from "./texts";

const { images: texts } = markdownTexts;

/** `hosts` are all that the text has images on. */
export function ImagesNotice({ hosts }: { hosts: readonly string[] }) {
  const remote = useContext(RemoteImagesContext);
  const [refused, setRefused] = useState(false);
  if (remote === null || hosts.every((host) => remote.hosts.includes(host))) return null;
  const isAskable = hosts.length <= imageHostsMax;
  return (
    <aside
      aria-label={texts.label}
      className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 text-quiet print:hidden"
    >
      <p className="min-w-60 flex-1 wrap-anywhere">{isAskable ? texts.from(hosts) : texts.fromMany(hosts.length)}</p>
      {isAskable && (
        <button
          type="button"
          className={`${secondaryButton} wrap-anywhere min-w-0 max-w-full whitespace-normal! py-2 text-ink`}
          onClick={() => setRefused(!remote.load(hosts))}
        >
          {texts.load(hosts)}
        </button>
      )}
      {refused && (
        <p role="alert" className="basis-full">
          {texts.refused}
        </p>
      )}
    </aside>
  );
}
