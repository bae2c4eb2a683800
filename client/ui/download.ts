/** Hands a file made here to the browser's downloads. */
export function downloadCsv(content: BlobPart, name: string): void {
  // Excel reads UTF-8 for what it is with a byte order mark only
  downloadFile(new Blob(["\uFEFF", content]), name, "text/csv");
}

/** As `downloadCsv`, for any text, without a mark; `type`: of its content. */
export function downloadFile(content: BlobPart, name: string, type: string): void {
  downloadBlob(new Blob([content], { type: `${type};charset=utf-8` }), name);
}

export function downloadBlob(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name.replaceAll("/", "-");
  link.click();
  URL.revokeObjectURL(address);
}
