/** 32 hexadecimal digits, with or without hyphens, braces or `urn:uuid:`. */
export function isUuid(text: string): boolean {
  const digits = text
    .replace("urn:", "")
    .replace("uuid:", "")
    .replace(/^[{}]+/, "")
    // to the last sign that is no brace: a run of them sought by its end would be sought from each
    .replace(/^(.*[^{}])[{}]+$/s, "$1")
    .replaceAll("-", "");
  return /^[0-9a-f]{32}$/i.test(digits);
}
