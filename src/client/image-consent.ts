// That a person, in this tab, let the remote images of one normal paste be loaded, and from which hosts: in
// sessionStorage, as long as the tab. An address can name hosts, but cannot consent.
import { formatImageHosts, parseImageHosts } from "../contract/image-hosts";

const nameOf = (id: string): string => `mdbin:images:${id}`;

/** Throws where the browser forbids storage. */
export const keepImageConsent = (id: string, hosts: readonly string[]): void =>
  sessionStorage.setItem(nameOf(id), formatImageHosts(hosts));

/** The hosts that the address names and this tab consented to; none where the browser forbids storage. */
export function consentedImageHosts(id: string, search: string): readonly string[] {
  try {
    const consented = parseImageHosts(sessionStorage.getItem(nameOf(id)) ?? "");
    return parseImageHosts(search).filter((host) => consented.includes(host));
  } catch {
    return [];
  }
}
