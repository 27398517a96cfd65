// What this device may keep is kept encrypted, under a key that never leaves the browser's own storage: AES-256-GCM,
// not extractable, made on first use. It protects what lies on the disk, not against code that runs in this page.
import { type Bytes, concat, randomBytes, utf8 } from "../crypto";

const databaseName = "mdbin";
/** A store that is added here raises the version. */
const storeNames = ["keys", "drafts", "pastes", "mine", "claims"] as const;
const version = 3;
type StoreName = (typeof storeNames)[number];

const promised = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

let opened: Promise<IDBDatabase> | undefined;
/** For as long as the connection: whoever wipes this device ends that, and makes another key. */
let key: Promise<CryptoKey> | undefined;

function openDevice(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, version);
    request.onupgradeneeded = () => {
      const { objectStoreNames } = request.result;
      for (const name of storeNames) if (!objectStoreNames.contains(name)) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      const reopen = () => {
        opened = undefined;
        key = undefined;
      };
      // A tab with a newer version of this page waits for this one to let go; the person may clear the storage, too.
      request.result.onversionchange = ({ newVersion }) => {
        request.result.close();
        reopen();
        // It is removed from another tab, which cannot reach what this one remembers for itself.
        if (newVersion === null) sessionStorage.clear();
      };
      request.result.onclose = reopen;
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException("A tab with an older version is open.", "InvalidStateError"));
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

/** Whether the browser lets this page keep anything, as far as that shows before something is kept. */
export const keepsHere = async (): Promise<boolean> => {
  try {
    sessionStorage.getItem("");
    await openDevice();
    return true;
  } catch {
    return false;
  }
};

/** Runs one request in a transaction of its own. Rejects where the browser forbids storage, or has no room. */
export async function onDevice<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  request: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await openDevice()).transaction(name, mode, { durability: "relaxed" });
  const ended = endOf(transaction);
  // Who awaits the request first must not leave this one unheard.
  ended.catch(() => {});
  const result = await promised(request(transaction.objectStore(name)));
  // Whether there is room shows only at the end: a request that succeeded may still be taken back.
  await ended;
  return result;
}

const endOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException("It was given up.", "AbortError"));
  });

/** All records of a store with their keys, as they are at one moment. Rejects where the browser forbids storage. */
export async function entriesOnDevice(name: StoreName): Promise<[key: string, value: unknown][]> {
  const store = (await openDevice()).transaction(name, "readonly").objectStore(name);
  const [keys, values] = await Promise.all([promised(store.getAllKeys()), promised<unknown[]>(store.getAll())]);
  return keys.map((key, at) => [String(key), values[at]]);
}

/**
 * Removes all that is kept here, the key first of all. It waits for no other tab: each lets go of it by itself, and
 * where one does not, it is empty. Rejects where the browser forbids storage.
 */
export async function destroyDevice(): Promise<void> {
  // A database that a newer version of this page made does not open here; it is removed all the same.
  const emptied = await openDevice()
    .then(empty)
    .catch(() => false);
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => emptied && resolve();
  });
}

async function empty(database: IDBDatabase): Promise<boolean> {
  const transaction = database.transaction(storeNames, "readwrite");
  const ended = endOf(transaction);
  for (const name of storeNames) transaction.objectStore(name).clear();
  return ended.then(
    () => true,
    () => false,
  );
}

function deviceKey(): Promise<CryptoKey> {
  if (key !== undefined) return key;
  const finding = findKey();
  key = finding;
  finding.catch(() => {
    if (key === finding) key = undefined;
  });
  return finding;
}

async function findKey(): Promise<CryptoKey> {
  const found: unknown = await onDevice("keys", "readonly", (store) => store.get("device"));
  if (found instanceof CryptoKey) return found;
  const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  // Two tabs may come here at once: `add` lets the first win, and the other takes that one.
  await onDevice("keys", "readwrite", (store) => store.add(fresh, "device")).catch(() => null);
  const kept: unknown = await onDevice("keys", "readonly", (store) => store.get("device"));
  if (!(kept instanceof CryptoKey)) throw new TypeError("the device keeps no key");
  return kept;
}

const ivBytes = 12;

/** Encrypts a text for this device alone, bound to `name`. Rejects where the browser forbids storage. */
export async function encryptHere(text: string, name: string): Promise<Bytes> {
  const iv = randomBytes(ivBytes);
  const algorithm = { name: "AES-GCM", iv, additionalData: utf8(name) };
  return concat(iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, await deviceKey(), utf8(text))));
}

/** The text again. Rejects where the bytes are another device's, or were kept under another name. */
export async function decryptHere(bytes: Bytes, name: string): Promise<string> {
  const algorithm = { name: "AES-GCM", iv: bytes.slice(0, ivBytes), additionalData: utf8(name) };
  const text = await crypto.subtle.decrypt(algorithm, await deviceKey(), bytes.slice(ivBytes));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(text);
}
