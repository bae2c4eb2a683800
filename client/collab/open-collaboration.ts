/** Opens one live dataset: document, local copy, connection, presence, issues, undo, and the truth about saving. React only draws it. */
import * as Y from "yjs";
import { can } from "#shared/access/abilities.ts";
import { closedColumns, lockOn } from "#shared/access/locks.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { closeColumns, openTable } from "#shared/document/open-table.ts";
import { createUndo } from "#shared/document/undo.ts";
import type { Dataset, Person } from "#shared/wire/http.ts";
import type { Lock } from "#shared/wire/locks.ts";
import { CLOSE } from "#shared/wire/problem.ts";
import type { Collaboration, DatasetNotice, IssueStore, Saving, UndoState } from "./collaboration.ts";
import { createConnection } from "./connection.ts";
import { createEchoWatch } from "./echo-watch.ts";
import { createTableOrder } from "./in-table-order.ts";
import { createIssueFeed } from "./issue-feed.ts";
import { createIssueList } from "./issue-list.ts";
import { createKeptEdits } from "./kept-edits.ts";
import { createLeftBehindOffers } from "./left-behind.ts";
import { copyName } from "./local-copies.ts";
import { createLocalJudge } from "./local-judge.ts";
import { createOutbox } from "./outbox.ts";
import { browserOutside, type Outside } from "./outside.ts";
import { createOvertaken } from "./overtaken.ts";
import { createPresence } from "./presence.ts";
import { rescueCopy } from "./rescue.ts";
import { type Line, sameSaving, savingOf } from "./saving.ts";
import { createScoreStore } from "./score-store.ts";
import { createValue } from "./value.ts";

export interface CollaborationOptions {
  readonly dataset: Dataset;
  readonly me: Person;
  /** of the sockets, without the dataset: `wss://host/sync` */
  readonly address: string;
  /** the role or the incarnation is another than when this was opened: close this and open anew */
  onStale(): void;
  /** how the world is reached; a browser's way unless told otherwise */
  readonly outside?: Outside;
}

/** ms before the list of issues, or our standing, is asked again after no answer */
const AGAIN = 3_000;
/** failed attempts in a row after which we ask the API whether we are still known */
const ATTEMPTS_BEFORE_ASKING = 3;

export function openCollaboration(options: CollaborationOptions): Collaboration {
  const { dataset, me, outside = browserOutside(options.dataset) } = options;
  const doc = new Y.Doc();
  const table = openTable(doc);
  const origin = {};
  const inUse = { user: me.id, dataset: dataset.id, incarnation: dataset.incarnation };
  const copy = outside.openCopy(copyName(inUse), doc);
  const presence = createPresence(doc, me);
  const outbox = createOutbox();
  const keptEdits = createKeptEdits({ latest: outbox.latest, written: copy.written, changed: () => showSaving() });
  const undo = createUndo(table, doc, origin, () => line.state !== "open");
  const list = createIssueList();
  const inTableOrder = createTableOrder(table);
  const judge = createLocalJudge(table, list);
  const overtaken = createOvertaken({
    table,
    now: outside.now,
    me: () => doc.clientID,
    isMe: (client) => presence.personOf(client)?.id === me.id,
    besides: undo.besides,
  });
  const leftBehind = createLeftBehindOffers({
    ...{ table, inUse, copies: outside.copies, unsent: outside.unsent, kept: allKept },
    purged: dataset.purged?.incarnation ?? 0,
  });

  const tableVersion = createValue(0);
  const locks = createValue<readonly Lock[]>([]);
  const issueRevision = createValue(0);
  const ready = createValue(false);
  const saving = createValue<Saving>({ state: "stored" }, sameSaving);
  const undoState = createValue<UndoState>({ canUndo: false, canRedo: false }, sameUndo);
  const noticed = new Set<(kind: DatasetNotice["kind"], notice: DatasetNotice) => void>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let line: Line = { state: "opening" };
  let failures = 0;
  let closed = false;

  const issuesChanged = () => issueRevision.set(issueRevision.get() + 1);
  const feed = createIssueFeed(list, outside.readIssues, issuesChanged, (error) => {
    console.warn("issues not read", error);
    later(() => void feed.refresh());
  });

  const connection = createConnection(
    {
      address: options.address,
      dataset: dataset.id,
      incarnation: dataset.incarnation,
      doc,
      awareness: presence.awareness,
      Socket: outside.Socket,
      random: outside.random,
    },
    {
      synced() {
        failures = 0;
        // a server that cannot record also synchronises: only its echo proves that it records again
        if (line.state !== "not-recording") enter({ state: "open" });
        ready.set(true);
        undo.cameBack();
        askStored();
        void feed.refresh();
        leftBehind.look().catch((error) => console.warn("copies not looked at", error));
      },
      lost(code) {
        // this computer may be closed before the server is back
        if (line.state === "open" && !closed) undo.wentAway();
        watch.close();
        failures += 1;
        if (line.state === "refused" || closed) return;
        enter({ state: code === CLOSE.transient ? "not-recording" : "cut" });
        // a refusal before the socket opens looks like a cut network: the API tells which it is
        if (code !== CLOSE.transient && failures % ATTEMPTS_BEFORE_ASKING === 0) void reconsider("cut");
      },
      ended(code, reason) {
        if (code === CLOSE.identityChanged) void reconsider("ended");
        else if (code === CLOSE.datasetNotFound) refuse("dataset-not-found");
        else if (code === CLOSE.badMessage || code === CLOSE.tooLarge) refuse("not-taken");
        else refuse(reason.startsWith("locked") ? "locked" : "write-refused");
      },
      stored(version) {
        const all = outbox.stored(version);
        if (all) {
          watch.answered();
          overtaken.settled();
          undo.heard();
        }
        if (line.state === "not-recording") enter({ state: "open" });
      },
      issues: (message) => feed.receive(message),
      notice(message) {
        if (message.kind === "keep-alive") return;
        if (message.kind === "locks") return obey(message.locks);
        for (const listener of [...noticed]) listener(message.kind, message);
      },
      tooLarge(update) {
        // what follows on the socket would hang on it: nothing goes before it is there
        connection.disconnect();
        void sendAside(update);
      },
    },
  );
  const watch = createEchoWatch(
    () => connection.buffered,
    () => {
      connection.disconnect();
      connection.connect();
    },
  );

  // registered after the provider's own listener: the version leaves right after its update
  doc.on("update", (_update: Uint8Array, from: unknown) => {
    if (from !== origin && from !== undo.besides && !(from instanceof Y.UndoManager)) return;
    outbox.made();
    askStored();
  });
  outbox.waiting.subscribe(() => {
    copy.note(outbox.own(), outbox.waiting.get() === 0);
    showSaving();
    followKept();
  });
  copy.kept.subscribe(showSaving);
  table.subscribe((change) => {
    if (judge.follow(change)) issuesChanged();
    overtaken.follow(change);
    tableVersion.set(tableVersion.get() + 1);
  });
  obey(dataset.locks ?? []);
  const leaveUndo = undo.subscribe(() => undoState.set({ canUndo: undo.canUndo, canRedo: undo.canRedo }));
  const leaveNetwork = outside.onNetworkLost(() => askStored(true));

  void start();

  async function start() {
    const { waiting, unsent } = await copy.loaded;
    if (closed) return;
    overtaken.inherit(unsent);
    outbox.inherited(waiting);
    if (table.columns.length > 0) ready.set(true);
    connection.connect();
  }

  function obey(now: readonly Lock[]) {
    closeColumns(table, closedColumns(dataset.role, now));
    locks.set(now);
    // `mayEdit` may be another
    tableVersion.set(tableVersion.get() + 1);
  }

  async function allKept(): Promise<boolean> {
    await copy.written();
    return copy.kept.get() || outbox.waiting.get() === 0;
  }

  function enter(next: Line) {
    line = next;
    showSaving();
    followKept();
  }

  function followKept() {
    if (lineSaysKept()) void keptEdits.follow();
  }

  function showSaving() {
    // without a server an edit is shown once this computer has it on its own disk: whoever read it may close the browser
    const notYet = lineSaysKept() ? keptEdits.missing() : 0;
    saving.set(savingOf(line, Math.max(0, outbox.waiting.get() - notYet), copy.kept.get()));
  }

  function lineSaysKept(): boolean {
    return line.state === "cut" || line.state === "not-recording";
  }

  function askStored(hurried = false) {
    if (!connection.synced) return;
    connection.askStored(outbox.latest());
    watch.asked(hurried);
  }

  function refuse(reason: Extract<Saving, { state: "refused" }>["reason"]) {
    connection.disconnect();
    enter({ state: "refused", reason, rescue: outbox.waiting.get() > 0 ? rescueCopy(table) : null });
    // `mayEdit` is another: the table is drawn again
    tableVersion.set(tableVersion.get() + 1);
  }

  async function reconsider(after: "cut" | "ended") {
    const standing = await outside.standing();
    if (closed) return;
    if (standing === "changed") options.onStale();
    else if (standing === "signed-out" || standing === "dataset-not-found") refuse(standing);
    else if (after === "ended") {
      enter({ state: "cut" });
      if (standing === "welcome") connection.connect();
      else later(() => void reconsider("ended"));
    }
  }

  async function sendAside(update: Uint8Array<ArrayBuffer>) {
    const sent = await outside.sendUpdate(update);
    if (closed) return;
    if (sent === "refused") refuse("write-refused");
    else if (sent === "not-taken" || sent === "locked" || sent === "signed-out" || sent === "dataset-not-found")
      refuse(sent);
    else if (sent === "changed") options.onStale();
    else if (sent === "stored") connection.connect();
    else {
      enter({ state: sent === "not-recording" ? "not-recording" : "cut" });
      later(() => void sendAside(update));
    }
  }

  function later(act: () => void) {
    if (closed) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, AGAIN);
    timers.add(timer);
  }

  const issues: IssueStore = {
    revision: issueRevision,
    known: () => feed.known,
    groups: () => list.groups(),
    total: () => list.size,
    all: () => list.all(),
    ofCell: (row, column) => list.ofCell(row, column),
    ofGroup: (group) => inTableOrder(list.ofGroup(group)),
    wrongCells: (column) => list.wrongCells(column),
    warnings: () => feed.warnings,
  };

  return {
    table,
    tableVersion,
    origin,
    me,
    get mayEdit() {
      // after a refusal, what is typed would reach nobody and be in no rescue copy
      return line.state !== "refused" && can(dataset.role, "edit") && lockOn(dataset.role, locks.get(), null) === null;
    },
    locks,
    lockOn: (column) => (can(dataset.role, "edit") ? lockOn(dataset.role, locks.get(), column) : null),
    saving,
    peers: presence.peers,
    undoState,
    undo: () => undo.undo(),
    redo: () => undo.redo(),
    issues,
    score: createScoreStore(table, issues),
    overtaken: {
      cells: overtaken.cells,
      personOf: presence.personOf,
      putBack() {
        const cells = overtaken.cells.get().filter(({ row }) => !table.isDeleted(row));
        setCells(
          table,
          cells.map(({ row, column, mine }) => ({ row, column, text: mine })),
          origin,
        );
        overtaken.dismiss();
      },
      dismiss: overtaken.dismiss,
    },
    leftBehind: {
      offers: leftBehind.offers,
      giveBack: (offer) => leftBehind.giveBack(offer, origin),
      forget: leftBehind.forget,
    },
    setPresence: presence.set,
    setSchemaField: presence.setSchemaField,
    ready,
    onNotice(listener) {
      noticed.add(listener);
      return () => noticed.delete(listener);
    },
    async startAgain() {
      await copy.clear();
    },
    close() {
      if (closed) return;
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      leaveNetwork();
      leaveUndo();
      watch.close();
      feed.close();
      connection.close();
      presence.close();
      undo.close();
      table.close();
      void copy.close();
      doc.destroy();
    },
  };
}

function sameUndo(a: UndoState, b: UndoState): boolean {
  return a.canUndo === b.canUndo && a.canRedo === b.canRedo;
}
