/** Hands a file made here to the browser's downloads. */
export function downloadCsv(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  downloadFile(bytes, name, "text/csv");
}

/** As `downloadCsv`, for any text; `type`: of its content. */
export function downloadFile(content: Uint8Array<ArrayBuffer> | string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replaceAll("/", "-");
  link.click();
  URL.revokeObjectURL(address);
}
