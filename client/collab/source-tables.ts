/** Other tables beside the one on screen: of the space, live and read only; files that the server read. Opened when something asks for them. */
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { fetchDataset } from "#client/api/datasets.ts";
import { ApiProblem } from "#client/api/request.ts";
import { Source, sourceKey } from "#shared/cleaning/sources.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { CLOSE } from "#shared/wire/problem.ts";
import { createConnection } from "./connection.ts";
import { openFileTable } from "./file-table.ts";
import type { Store } from "./store.ts";
import { createValue } from "./value.ts";

/** missing: a file that is not here, to be given again, or a register, to be asked again; gone: deleted, or closed to whoever asks */
type SourceState = "opening" | "there" | "missing" | "gone";

export interface OpenSources {
  /** null: it is not there (yet); of a table of the space, or of schools, asking opens it */
  sourceOf(source: unknown): Table | null;
  stateOf(source: Source): SourceState;
  /** `update`: one Yjs update that makes the table of the file, or of what a register answered */
  giveFile(source: Source, update: Uint8Array): void;
  /** moves when a table comes, goes or changes */
  readonly revision: Store<number>;
  /** all of them; what is asked for afterwards is opened anew */
  close(): void;
}

interface Opened {
  table: Table | null;
  state: SourceState;
  close(): void;
}

/** ms before a table that did not answer is asked for again */
const AGAIN = 5_000;

/** The schools of these départements, as one Yjs update that makes their table. Rejects with the signal's reason. */
type AskSchools = (departements: readonly string[], signal: AbortSignal) => Promise<Uint8Array>;

/** `address`: of the sockets, without the dataset. */
export function createSources(address: string, askSchools: AskSchools): OpenSources {
  const opened = new Map<string, Opened>();
  const revision = createValue(0);
  const moved = () => revision.set(revision.get() + 1);

  function openDataset(id: DatasetId): Opened {
    const one: Opened = { table: null, state: "opening", close: () => undefined };
    let closed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    one.close = () => {
      closed = true;
      clearTimeout(timer);
    };
    const tell = (state: SourceState, table: Table | null) => {
      if (closed) return;
      one.state = state;
      one.table = table;
      moved();
    };
    const begin = () => {
      fetchDataset(id).then(
        ({ incarnation }) => {
          if (closed) return;
          const line = openLine(address, id, incarnation, {
            there: (table) => tell("there", table),
            changed: moved,
            ended: (code) => {
              line.close();
              tell(code === CLOSE.identityChanged ? "opening" : "gone", null);
              if (code === CLOSE.identityChanged && !closed) timer = setTimeout(begin, AGAIN);
            },
          });
          one.close = () => {
            closed = true;
            clearTimeout(timer);
            line.close();
          };
        },
        (error: unknown) => {
          if (closed) return;
          if (error instanceof ApiProblem && error.problem.status < 500) return tell("gone", null);
          console.warn("another table could not be opened", error);
          timer = setTimeout(begin, AGAIN);
        },
      );
    };
    begin();
    return one;
  }
  /** Asked once: nothing of the table is told to anybody by it. Where it fails, a person asks again. */
  function openSchools(departements: readonly string[]): Opened {
    const given = new AbortController();
    const one: Opened = { table: null, state: "opening", close: () => given.abort() };
    askSchools(departements, given.signal)
      .then((update) => {
        if (given.signal.aborted) return;
        const { table, close } = openFileTable(update);
        Object.assign(one, { table, state: "there", close });
        moved();
      })
      .catch((error: unknown) => {
        if (given.signal.aborted) return;
        console.warn("a register did not answer", error);
        one.state = "missing";
        moved();
      });
    return one;
  }
  function of(source: Source): Opened | undefined {
    const key = sourceKey(source);
    const known = opened.get(key);
    if (known !== undefined) return known;
    const one =
      source.kind === "dataset"
        ? openDataset(source.dataset)
        : source.kind === "register" && source.departements !== undefined
          ? openSchools(source.departements)
          : null;
    if (one === null) return undefined;
    opened.set(key, one);
    return one;
  }

  return {
    revision,
    sourceOf(json) {
      const read = Source.safeParse(json);
      return read.success ? (of(read.data)?.table ?? null) : null;
    },
    stateOf: (source) => of(source)?.state ?? "missing",
    giveFile(source, update) {
      const key = sourceKey(source);
      opened.get(key)?.close();
      const { table, close } = openFileTable(update);
      opened.set(key, { table, state: "there", close });
      moved();
    },
    close() {
      for (const one of opened.values()) one.close();
      opened.clear();
    },
  };
}

interface LineEvents {
  there(table: Table): void;
  changed(): void;
  /** nothing more comes: the code of the socket */
  ended(code: number): void;
}

/** Reads, writes nothing, and says to nobody where one is. */
function openLine(address: string, dataset: DatasetId, incarnation: number, events: LineEvents): { close(): void } {
  const doc = new Y.Doc();
  const table = openTable(doc);
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  let isThere = false;
  table.subscribe(() => {
    if (isThere) events.changed();
  });
  const connection = createConnection(
    { ...{ address, dataset, incarnation, doc, awareness, isBeside: true }, Socket: WebSocket, random: Math.random },
    {
      synced() {
        if (isThere) return;
        isThere = true;
        events.there(table);
      },
      // it is tried again by itself; what is here stays
      lost: () => undefined,
      ended: events.ended,
      stored: () => undefined,
      issues: () => undefined,
      notice: () => undefined,
      tooLarge: () => undefined,
    },
  );
  connection.connect();
  return {
    close() {
      connection.close();
      awareness.destroy();
      table.close();
      doc.destroy();
    },
  };
}
