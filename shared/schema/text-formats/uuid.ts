/** 32 hexadecimal digits, with or without hyphens, braces or `urn:uuid:`. */
export function isUuid(text: string): boolean {
  const digits = text
    .replace("urn:", "")
    .replace("uuid:", "")
    .replace(/^[{}]+|[{}]+$/g, "")
    .replaceAll("-", "");
  return /^[0-9a-f]{32}$/i.test(digits);
}
