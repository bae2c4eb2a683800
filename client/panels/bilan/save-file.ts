/** Hands a file made here to the browser's downloads. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replaceAll("/", "-");
  link.click();
  URL.revokeObjectURL(address);
}
