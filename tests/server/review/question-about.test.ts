/** What is shown of a row beside a question about it. */
import { expect, it } from "vitest";
import { questionAbout } from "#server/review/question-about.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";
import { columnNamed, written } from "../../shared/document/file-update.ts";

it.each([
  ["effectif", "nom commune secteur uai ulis annee"],
  ["commune", "nom secteur uai segpa ulis annee"],
  [null, "nom commune secteur uai segpa ulis"],
])("of a question about %s: the first cells, and those right before it", (asked, shown) => {
  const titles = "nom|vide|commune|secteur|uai|segpa|ulis|annee|effectif";
  const { table } = written(7, `${titles}\nSévigné||Mayenne|public|0530110L|NON|OUI|2003|?`);
  const thread = {
    row: table.idOf(table.handleAt(0)),
    column: asked === null ? null : columnNamed(table, asked),
  } as unknown as Thread;
  const { around } = questionAbout(table, { id: "d" as DatasetId, name: "Collèges" }, thread, () => "edit");
  expect(around.map(({ name }) => name).join(" ")).toBe(shown);
});
