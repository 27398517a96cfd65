"use client";
// The remote images of a normal paste: the hosts that its address names and this tab consented to, and the way there.
// The page is loaded anew, because only an answer of the server can let it ask another host.
import { useMemo } from "react";
import { consentedImageHosts, keepImageConsent } from "@/client/image-consent";
import { formatImageHosts } from "@/contract/image-hosts";
import { useHydrated } from "@/ui/shell/use-hydrated";
import type { RemoteImages } from "./markdown/remote-images";

export function useRemoteImages(id: string): RemoteImages | null {
  const hydrated = useHydrated();
  return useMemo(() => {
    if (!hydrated) return null;
    return { hosts: consentedImageHosts(id, location.search), load: (hosts) => loadImages(id, hosts) };
  }, [id, hydrated]);
}

function loadImages(id: string, hosts: readonly string[]): boolean {
  try {
    keepImageConsent(id, hosts);
  } catch {
    return false;
  }
  history.replaceState(history.state, "", location.pathname + formatImageHosts(hosts) + location.hash);
  // Not by `assign`: an address that named these hosts already would only be gone to within the page.
  location.reload();
  return true;
}
