/** A version of a table as the grid wants it: nobody else is there, nothing can be typed, and the present goes on without it. */
import * as Y from "yjs";
import { createChecker } from "#shared/checks/checker.ts";
import { wantsCommuneNames, wantsPlaces } from "#shared/checks/custom/french-formats.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { PresencePerson } from "#shared/wire/presence.ts";
import type { Collaboration, IssueStore } from "./collaboration.ts";
import { createIssueList } from "./issue-list.ts";
import { createScoreStore } from "./score-store.ts";
import { createValue } from "./value.ts";

/** `update`: the whole document, as one Yjs update. */
export function openVersionCollaboration(update: Uint8Array, me: PresencePerson): Collaboration {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const table = openTable(doc);
  const list = createIssueList();
  const revision = createValue(0);
  // the table is seen first, then what was wrong in it
  let closed = false;
  const judging = setTimeout(async () => {
    const parsed = table.schema === null ? null : parseTableSchema(table.schema.descriptor);
    if (!parsed?.ok) return;
    const places = wantsPlaces(parsed.schema) ? await loadPlaces(wantsCommuneNames(parsed.schema)) : undefined;
    if (closed) return;
    list.replaceAll(createChecker(table, parsed.schema, places).issues());
    revision.set(1);
  });
  const issues: IssueStore = {
    revision,
    known: () => revision.get() > 0,
    groups: () => list.groups(),
    total: () => list.size,
    all: () => list.all(),
    ofCell: (row, column) => list.ofCell(row, column),
    ofGroup: (group) => list.ofGroup(group),
    wrongCells: (column) => list.wrongCells(column),
    warnings: () => [],
  };
  return {
    table,
    tableVersion: createValue(0),
    origin: {},
    me,
    mayEdit: false,
    locks: createValue([]),
    lockOn: () => null,
    saving: createValue({ state: "stored" }),
    peers: createValue([]),
    undoState: createValue({ canUndo: false, canRedo: false }),
    undo: () => undefined,
    redo: () => undefined,
    issues,
    score: createScoreStore(table, issues),
    overtaken: {
      cells: createValue([]),
      personOf: () => null,
      putBack: () => undefined,
      dismiss: () => undefined,
    },
    leftBehind: { offers: createValue([]), giveBack: () => undefined, forget: () => undefined },
    setPresence: () => undefined,
    setSchemaField: () => undefined,
    ready: createValue(true),
    onNotice: () => () => undefined,
    startAgain: () => Promise.resolve(),
    close() {
      closed = true;
      clearTimeout(judging);
      table.close();
      doc.destroy();
    },
  };
}

/** Too many to come with the page. Without network they do not come: codes are then judged by how they are written. */
function loadPlaces(withNames: boolean): Promise<(() => FrenchPlaces) | undefined> {
  const loading = withNames
    ? import("#shared/french/named-places-of-2026.ts").then(({ namedPlacesOf2026 }) => namedPlacesOf2026)
    : import("#shared/french/places-of-2026.ts").then(({ placesOf2026 }) => placesOf2026);
  return loading.catch(() => undefined);
}
