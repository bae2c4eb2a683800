/** What was pasted, as the file it would have been: it goes the same way as all others. */
export function pastedFile(text: string, name: string): File {
  return new File([text], `${name}.${text.includes("\t") ? "tsv" : "csv"}`, { type: "text/tab-separated-values" });
}
