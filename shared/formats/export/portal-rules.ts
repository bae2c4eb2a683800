/**
 * How a portal's analyser looks at a CSV file (csv-detective and hydra, of data.gouv.fr): the separator is the most frequent candidate on the line
 * of titles, titles have at most 63 bytes, are filled in and different.
 */
import type { ExportFinding } from "#shared/wire/exports.ts";

const SEPARATORS = [",", ";", "|", "\t"] as const;
const NAME_BYTES = 63;

/** `line`: the first of the file, without its end; `names`: what it says. */
export function judgeTitles(line: string, names: readonly string[], delimiter: string): ExportFinding[] {
  const findings: ExportFinding[] = [];
  const counts = SEPARATORS.map((one) => [one, line.split(one).length - 1] as const);
  const own = counts.find(([one]) => one === delimiter)?.[1] ?? 0;
  if (counts.some(([one, count]) => one !== delimiter && count > 0 && count >= own))
    findings.push({ code: "separator" });
  const seen = new Set<string>();
  for (const [column, name] of names.entries()) {
    const bytes = bytesOf(name);
    if (name.trim() === "") findings.push({ code: "blank-name", column: column + 1 });
    else if (seen.has(name)) findings.push({ code: "same-name", name });
    if (bytes > NAME_BYTES) findings.push({ code: "long-name", name, bytes });
    seen.add(name);
  }
  return findings;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
