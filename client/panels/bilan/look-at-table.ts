/** What the report says of the table itself: beside the one that was imported, and judged by the same schema. */
import * as Y from "yjs";
import { fetchVersionDocument } from "#client/api/versions.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { openVersionCollaboration } from "#client/collab/version-collaboration.ts";
import type { BilanLook } from "#shared/bilan/write-bilan.ts";
import { percentOf } from "#shared/checks/score.ts";
import { compareTables } from "#shared/document/compare-tables.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { DatasetId, VersionId } from "#shared/model/ids.ts";

type FromImport = Pick<BilanLook, "changes" | "before">;

export const NOT_KNOWN: FromImport = { changes: null, before: null };

/** Takes a second on a large table. Throws what fetching a version throws. */
export async function compareWithImport(
  dataset: DatasetId,
  imported: VersionId,
  collaboration: Collaboration,
): Promise<FromImport> {
  const update = await fetchVersionDocument(dataset, imported);
  const { table, me } = collaboration;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const first = openTable(doc);
  const changes = changesOf(compareTables(first, table));
  setSchema(first, table.schema, "report");
  const judged = openVersionCollaboration(Y.encodeStateAsUpdate(doc), me);
  first.close();
  doc.destroy();
  const before = table.schema === null ? null : await scoreWhenKnown(judged);
  judged.close();
  return { changes, before };
}

/** Of a table that has a schema. */
export function scoreNow({ score, issues }: Collaboration): BilanLook["now"] {
  const known = score.get();
  return known === null ? null : { percent: percentOf(known), issues: issues.total() };
}

function scoreWhenKnown(collaboration: Collaboration): Promise<BilanLook["now"]> {
  return new Promise((resolve) => {
    const leave = collaboration.score.subscribe(() => {
      const score = scoreNow(collaboration);
      if (score === null) return;
      leave();
      resolve(score);
    });
  });
}

function changesOf(difference: ReturnType<typeof compareTables>): BilanLook["changes"] {
  let [filled, cleared, changed] = [0, 0, 0];
  for (const { before, after } of difference.cells) {
    before.forEach((text, i) => {
      if (text === "") filled++;
      else if (after[i] === "") cleared++;
      else changed++;
    });
  }
  const shown = (columns: readonly { readonly name: string; readonly isPrivate?: true }[]) =>
    columns.flatMap(({ name, isPrivate }) => (isPrivate === true ? [] : [name]));
  return {
    ...{ filled, cleared, changed },
    rowsAdded: difference.rowsAdded.length,
    rowsRemoved: difference.rowsRemoved.length,
    columnsAdded: shown(difference.columnsAdded),
    columnsRemoved: shown(difference.columnsRemoved),
    columnsRenamed: difference.columnsRenamed.map(({ before, after }) => ({ before, after })),
  };
}
