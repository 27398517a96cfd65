// The hosts of remote images that an address of a normal paste names, `/p/{id}?images=a.example,b.example`: the server
// lets the page ask exactly these. Both halves read them here, so that neither takes for a host what the other does not.

export const imageHostsMax = 5;
const parameter = "images";
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A name with a dot in it, as a URL's `host` has it, perhaps with a port: no IP literal, no localhost, no wildcard. */
export function isImageHost(host: string): boolean {
  const [name = "", port, ...more] = host.split(":");
  const labels = name.split(".");
  return (
    more.length === 0 &&
    (port === undefined || (/^[1-9][0-9]{0,4}$/.test(port) && Number(port) < 65_536 && port !== "443")) &&
    name.length <= 253 &&
    labels.length > 1 &&
    labels.every((part) => label.test(part)) &&
    // What ends in a number is an IPv4 address to browsers.
    /^[a-z]/.test(labels.at(-1) ?? "") &&
    labels.at(-1) !== "localhost"
  );
}

/** Those that a query names. All or nothing: none unless there are one to five of them, each a host, in their order. */
export function parseImageHosts(search: string): readonly string[] {
  const [value, ...more] = new URLSearchParams(search).getAll(parameter);
  if (value === undefined || more.length > 0) return [];
  const hosts = value.split(",");
  const isCanonical = hosts.every((host, n) => isImageHost(host) && (n === 0 || host > (hosts[n - 1] ?? "")));
  return isCanonical && hosts.length <= imageHostsMax ? hosts : [];
}

/** The query that names them, whichever their order. */
export const formatImageHosts = (hosts: readonly string[]): string =>
  `?${parameter}=${[...new Set(hosts)].sort().join(",")}`;
