// Pastes in a browser's list (src/client/my-pastes.ts) that nobody made: for screens and tests that need a full one.

/** @typedef {{ id: string } & Record<string, unknown>} Seed */

/**
 * Puts records into the list of a page's browser, as the page itself would. The page has to show one of ours, and reads
 * them when it is loaded next.
 * @param {import("@playwright/test").Page} page
 * @param {Seed[]} pastes
 */
export const seedMine = (page, pastes) =>
  page.evaluate(async (seeds) => {
    /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
    const promised = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await promised(indexedDB.open("mdbin"));
    const store = (/** @type {string} */ name) => database.transaction(name, "readwrite").objectStore(name);
    let key = await promised(store("keys").get("device"));
    if (key === undefined) {
      key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
      await promised(store("keys").add(key, "device"));
    }
    const utf8 = new TextEncoder();
    const sealed = await Promise.all(
      seeds.map(async (seed) => {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const algorithm = { name: "AES-GCM", iv, additionalData: utf8.encode(`mdbin:mine:${seed.id}`) };
        const text = await crypto.subtle.encrypt(algorithm, key, utf8.encode(JSON.stringify(seed)));
        return { id: seed.id, bytes: new Uint8Array([...iv, ...new Uint8Array(text)]) };
      }),
    );
    const mine = store("mine");
    for (const { id, bytes } of sealed) mine.put(bytes, id);
    await new Promise((resolve) => {
      mine.transaction.oncomplete = resolve;
    });
    database.close();
  }, pastes);

const hour = 3_600_000;
const key = `${"kJ9".repeat(14)}A`;
/** @param {number} hours from now @returns {string} */
const inHours = (hours) => new Date(Date.now() + hours * hour).toISOString();

/** A made-up record. @param {number} number @param {Record<string, unknown>} [change] @returns {Seed} */
export const seedOf = (number, change = {}) => ({
  id: `seed${String(number).padStart(8, "0")}`,
  kind: "encrypted",
  role: "made",
  title: `Notes, number ${number}`,
  secrets: "link",
  fragment: key,
  editToken: key,
  createdAt: inHours(-number),
  expiresAt: inHours(150 - (number % 100)),
  burn: false,
  burnedAt: null,
  ...change,
});

/** One of each kind of row that there is, apart from those about which a server is asked. */
export const seedsOfEachKind = () => [
  seedOf(1, { title: "Deploy notes", expiresAt: inHours(150) }),
  seedOf(2, { title: ".env of staging", secrets: "link+password", fragment: `${key}~p`, expiresAt: inHours(23.6) }),
  seedOf(3, { title: "", expiresAt: null }),
  seedOf(4, { kind: "normal", title: "", secrets: null, fragment: "", expiresAt: null }),
  seedOf(5, { title: "ملاحظات النشر للأسبوع القادم، نسخة نهائية", secrets: "password", fragment: "" }),
  seedOf(6, {
    title:
      "Minutes of the meeting in which we talked for a long time about how long a title may be, and came to no conclusion that would fit into one line of this list",
    role: "remembered",
    fragment: "",
    editToken: null,
  }),
  seedOf(7, { title: "Wi-Fi of the cabin", burn: true, burnedAt: inHours(-3), expiresAt: inHours(100) }),
  seedOf(8, { title: "supercalifragilisticexpialidocious-".repeat(5), expiresAt: inHours(-20) }),
];
