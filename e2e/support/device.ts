// What a browser keeps of a site: everything that its storages hold, as bytes to be searched for secrets.
import type { Page } from "@playwright/test";

/** localStorage, sessionStorage and every record of IndexedDB; a key that can be read out is read out, too. */
export async function storedBy(page: Page): Promise<Buffer> {
  return Buffer.from(
    await page.evaluate(async () => {
      const byCharacters = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
      const found: string[] = [];
      const promised = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const collect = async (value: unknown): Promise<void> => {
        if (value instanceof CryptoKey) {
          found.push(JSON.stringify([value.type, value.algorithm, value.usages]));
          const bytes = await crypto.subtle.exportKey("raw", value).catch(() => null);
          if (bytes) await collect(new Uint8Array(bytes));
        } else if (value instanceof Uint8Array) found.push(byCharacters(value));
        else if (typeof value === "object" && value !== null) {
          for (const [name, member] of Object.entries(value)) {
            await collect(name);
            await collect(member);
          }
        } else found.push(byCharacters(new TextEncoder().encode(String(value))));
      };
      for (const { name = "" } of await indexedDB.databases()) {
        const database = await promised(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const open = () => database.transaction(store).objectStore(store);
          await collect(await promised(open().getAllKeys()));
          await collect(await promised(open().getAll()));
        }
        database.close();
      }
      await collect({ ...localStorage });
      await collect({ ...sessionStorage });
      return btoa(found.join("\n"));
    }),
    "base64",
  );
}

/** From the next page on the disk is full: what is written is taken, and taken back at the end, as Chromium does it. */
export const fillDisk = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...record) {
      const request = put.apply(this, record);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    };
  });

/** Every storage refuses, as browsers do where their person forbids it. */
export const forbidStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage", "indexedDB"])
      Object.defineProperty(window, name, { get: refuse });
  });

/** Stays whenever the page asks before it is left. What it asked is noted, from now on. */
export function staysOnPage(page: Page): string[] {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    return dialog.dismiss();
  });
  return asked;
}
