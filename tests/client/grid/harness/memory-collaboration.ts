/** Two people at one table without a network: two documents that hand each other their updates at once. */
import * as Y from "yjs";
import type { Collaboration, Peer, UndoState } from "#client/collab/collaboration.ts";
import { createIssueList } from "#client/collab/issue-list.ts";
import { createScoreStore } from "#client/collab/score-store.ts";
import { createValue } from "#client/collab/value.ts";
import { createChecker, needsNewChecker } from "#shared/checks/checker.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { createUndo } from "#shared/document/undo.ts";
import { UserId } from "#shared/model/ids.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { PresencePerson } from "#shared/wire/presence.ts";
import { COLUMN_NAMES, cellsOf } from "./rows.ts";

export interface Pair {
  readonly mine: Collaboration;
  /** the other person's own replica */
  readonly theirs: Table;
  readonly theirOrigin: object;
  showTheirs(peer: Pick<Peer, "at" | "typing">): void;
}

export interface PairOptions {
  readonly rows: number;
  readonly columns: number;
  readonly mayEdit: boolean;
  readonly schema: object | null;
}

export function openPair(options: PairOptions): Pair {
  const builder = createBaseBuilder(COLUMN_NAMES.slice(0, options.columns));
  for (let row = 0; row < options.rows; row++) builder.addRow(cellsOf(row).slice(0, options.columns));
  const { update } = builder.finish();
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  for (const doc of [mine, theirs]) Y.applyUpdate(doc, update);
  wire(mine, theirs);
  wire(theirs, mine);
  const theirTable = openTable(theirs);
  if (options.schema !== null) {
    setSchema(
      theirTable,
      { descriptor: JSON.stringify(options.schema), reference: { name: "mairies", version: null } },
      theirs,
    );
  }
  const peers = createValue<readonly Peer[]>([]);
  const theirOrigin = { who: "the other person" };
  return {
    mine: collaborate(mine, options, peers),
    theirs: theirTable,
    theirOrigin,
    showTheirs: (peer) => peers.set([{ client: theirs.clientID, person: person("Inès", 1), ...peer }]),
  };
}

function wire(from: Y.Doc, to: Y.Doc): void {
  from.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== to) Y.applyUpdate(to, update, from);
  });
}

function collaborate(doc: Y.Doc, options: PairOptions, peers: Collaboration["peers"]): Collaboration {
  const table = openTable(doc);
  const origin = { who: "me" };
  const undo = createUndo(table, doc, origin);
  const version = createValue(0);
  const undoState = createValue<UndoState>({ canUndo: false, canRedo: false });
  undo.subscribe(() => undoState.set({ canUndo: undo.canUndo, canRedo: undo.canRedo }));
  const issues = checked(table);
  table.subscribe(() => version.set(version.get() + 1));
  return {
    table,
    tableVersion: version,
    origin,
    me: person("Malo", 0),
    mayEdit: options.mayEdit,
    locks: createValue([]),
    lockOn: () => null,
    saving: createValue({ state: "stored" }),
    peers,
    undoState,
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    issues,
    score: createScoreStore(table, issues),
    overtaken: {
      cells: createValue([]),
      personOf: () => null,
      putBack: () => undefined,
      dismiss: () => undefined,
    },
    leftBehind: { offers: createValue([]), giveBack: () => undefined, forget: () => undefined },
    setPresence: (at, typing) => {
      document.body.dataset.presence = JSON.stringify({ at, typing });
    },
    setSchemaField: () => undefined,
    ready: createValue(true),
    onNotice: () => () => undefined,
    startAgain: () => Promise.resolve(),
    close: () => undefined,
  };
}

function checked(table: Table): Collaboration["issues"] {
  const list = createIssueList();
  const revision = createValue(0);
  const parsed = table.schema && parseTableSchema(table.schema.descriptor);
  if (parsed?.ok) {
    const { schema } = parsed;
    let checker = createChecker(table, schema);
    list.replaceAll(checker.issues());
    table.subscribe((change) => {
      if (needsNewChecker(change)) {
        checker = createChecker(table, schema);
        list.replaceAll(checker.issues());
      } else {
        const { gone, appeared } = checker.apply(change);
        list.apply(gone, appeared);
      }
      revision.set(revision.get() + 1);
    });
  }
  return {
    revision,
    known: () => true,
    groups: () => list.groups(),
    total: () => list.size,
    ofCell: (row, column) => list.ofCell(row, column),
    all: () => list.all(),
    ofGroup: (group) => list.ofGroup(group),
    wrongCells: (column) => list.wrongCells(column),
    warnings: () => [],
  };
}

function person(name: string, colour: number): PresencePerson {
  return { id: UserId.parse(String(colour).padStart(20, "0")), name, colour };
}
