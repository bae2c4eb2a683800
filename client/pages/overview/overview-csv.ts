/** The overview as a file for a report: a line for each dataset that is shown, in the order it is shown in. */
import { writeCsv } from "#shared/formats/csv-writer.ts";
import { plainCell } from "#shared/formats/plain-cell.ts";
import type { Words } from "#shared/i18n/words.ts";
import { type DatasetLine, scoreOf, waiting } from "./lines.ts";

export function overviewCsv(lines: readonly DatasetLine[], words: Words): string {
  const { csv } = words.overview;
  const titles = [
    ...[csv.space, csv.dataset, csv.state, csv.modified, csv.mine, csv.valid, csv.issues, csv.score, csv.questions],
    ...[csv.oldest, csv.comments, csv.lastAt, csv.lastBy, csv.here, csv.rows, csv.columns],
  ];
  const rows = lines.map((line) =>
    [
      line.space,
      line.name,
      words.approval.states[line.state],
      line.modified === null ? csv.unknown : line.modified ? csv.yes : csv.no,
      waiting(line),
      line.validRows,
      line.checked?.issues ?? "",
      scoreOf(line)?.toFixed(4) ?? "",
      line.questions.open,
      line.questions.oldest ?? "",
      line.comments,
      line.last?.at ?? "",
      line.last?.by?.name ?? "",
      line.present.length,
      line.rows,
      line.columns,
    ].map((cell) => plainCell(String(cell))),
  );
  return [...writeCsv(titles, rows)].join("");
}
