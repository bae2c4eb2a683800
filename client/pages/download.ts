/** Hands a file made here to the browser's downloads. */
export function downloadCsv(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replaceAll("/", "-");
  link.click();
  URL.revokeObjectURL(address);
}
