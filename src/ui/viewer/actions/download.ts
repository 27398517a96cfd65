// Saves a text as a file: its bytes as they stand, line ends among them.

export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by the next task; it needs the address no more.
  setTimeout(() => URL.revokeObjectURL(address));
}
