/** The journal of a space as a file for spreadsheets. */
import { writeCsv } from "#shared/formats/csv-writer.ts";
import { plainCell } from "#shared/formats/plain-cell.ts";
import { type Language, WORDS } from "#shared/i18n/words.ts";
import type { AuditLine } from "#shared/wire/audit.ts";

/** The whole file. Names are people's own words: none of them is left to be taken for a formula. */
export async function auditCsv(pages: AsyncIterable<AuditLine[]>, language: Language): Promise<string> {
  const { titles, sentence } = WORDS[language].members.journal;
  const rows: string[][] = [];
  for await (const lines of pages) {
    for (const line of lines) {
      rows.push([line.at, line.actor?.name ?? "", line.entry.action, sentence(line)].map(plainCell));
    }
  }
  return [...writeCsv([titles.at, titles.actor, titles.action, titles.sentence], rows)].join("");
}
