// Saves a file: a text's bytes as they stand, line ends among them, or bytes themselves.

export function download(content: string | Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next task; it needs the address no more.
  setTimeout(() => URL.revokeObjectURL(address));
}
