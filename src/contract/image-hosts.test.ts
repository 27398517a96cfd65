import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatImageHosts, isImageHost, parseImageHosts } from "./image-hosts";

describe("the hosts of images in an address", () => {
  test.each([
    "?images=a.example",
    "?images=a.example,b.example:8443",
    "images=a.example",
    "?images=a.example%2Cb.example",
  ])("are read from %s", (search) => {
    expect(parseImageHosts(search)[0]).toBe("a.example");
  });

  test.each([
    "",
    "?",
    "?images",
    "?images=",
    "?images=,",
    "?images=a.example,",
    "?images=a.example,a.example",
    "?images=b.example,a.example",
    "?images=a.example&images=b.example",
    "?images=a.example,b.example,c.example,d.example,e.example,f.example",
    "?images=a.example,*",
    "?Images=a.example",
  ])("are none in %j", (search) => {
    expect(parseImageHosts(search)).toEqual([]);
  });

  test.each([
    "",
    "*",
    "*.example",
    "a.*",
    "example",
    "localhost",
    "a.localhost",
    "127.0.0.1",
    "127.0.0.1:8080",
    "1.2",
    "a.0x7f",
    "[::1]",
    "::1",
    "a.example.",
    ".a.example",
    "a..example",
    "-a.example",
    "a-.example",
    "a_b.example",
    "A.example",
    "ä.example",
    "a.example:",
    "a.example:0",
    "a.example:080",
    "a.example:443",
    "a.example:65536",
    "a.example:1:2",
    "a.example:*",
    "a.example/",
    "a.example/x",
    "https://a.example",
    "u@a.example",
    "a.example ",
    " a.example",
    "a.example\n",
    "a.example;",
    "a.example; script-src",
    "'self'",
    "data:",
    `${"a".repeat(64)}.example`,
    `${"a.".repeat(124)}example`,
  ])("are no %j", (host) => {
    expect(isImageHost(host)).toBe(false);
    expect(parseImageHosts(`?images=${encodeURIComponent(host)}`)).toEqual([]);
  });

  test.each(["a.example", "a.example:8443", "xn--bcher-kva.example", "1.a-b.example", `${"a".repeat(63)}.example`])(
    "may be %s",
    (host) => {
      expect(isImageHost(host)).toBe(true);
      expect(new URL(`https://${host}/`).host).toBe(host);
    },
  );

  test("are written as they are read, in their order, each once", () => {
    expect(formatImageHosts(["b.example", "a.example", "b.example"])).toBe("?images=a.example,b.example");
    fc.assert(
      fc.property(fc.uniqueArray(fc.domain(), { minLength: 1, maxLength: 5 }), (domains) => {
        const hosts = domains.map((domain) => domain.toLowerCase()).filter(isImageHost);
        fc.pre(hosts.length > 0);
        expect(new Set(parseImageHosts(formatImageHosts(hosts)))).toEqual(new Set(hosts));
      }),
    );
  });

  test("are nothing that could end a source or a directive, whatever an address says", () => {
    const pieces = fc.stringMatching(/^[a-c.,:;*' 0-9/@[\]%\n-]{0,30}$/);
    fc.assert(
      fc.property(pieces, (value) => {
        for (const host of parseImageHosts(`?images=${value}`)) expect(host).toMatch(/^[a-z0-9.-]+(:[0-9]+)?$/);
      }),
    );
  });
});
