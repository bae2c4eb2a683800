/** Who else is here: awareness states of others, parsed, as a snapshot; and ours, sent at most ten times a second. */
import { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { DRAFT_LENGTH, Presence, type PresencePerson, SCHEMA_FIELD_LENGTH } from "#shared/wire/presence.ts";
import type { Peer } from "./collaboration.ts";
import type { Store } from "./store.ts";
import { createValue } from "./value.ts";

/** ms between two sendings of our own place */
const PACE = 100;

export interface PresenceLink {
  readonly awareness: Awareness;
  readonly peers: Store<readonly Peer[]>;
  /** whose Yjs client id this is; null for who was not met since this table is open */
  personOf(client: number): PresencePerson | null;
  /** `draft`: what is being typed there; others see how it begins */
  set(at: { row: RowId; column: ColumnId } | null, typing: boolean, draft?: string): void;
  /** null: none is open here */
  setSchemaField(field: string | null): void;
  close(): void;
}

export function createPresence(doc: Y.Doc, me: PresencePerson): PresenceLink {
  const awareness = new Awareness(doc);
  const peers = createValue<readonly Peer[]>([]);
  const met = new Map<number, PresencePerson>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let mine: Presence = { person: me, at: null, typing: false };
  awareness.setLocalState(mine);

  function refresh() {
    const before = new Map(peers.get().map((peer) => [peer.client, peer]));
    const now: Peer[] = [];
    for (const [client, state] of awareness.getStates()) {
      if (client === doc.clientID) continue;
      const parsed = Presence.safeParse(state);
      if (!parsed.success) continue;
      const peer: Peer = { client, ...parsed.data };
      met.set(client, parsed.data.person);
      const known = before.get(client);
      // the same object while nothing moved: who draws this peer draws nothing again
      now.push(known !== undefined && JSON.stringify(known) === JSON.stringify(peer) ? known : peer);
    }
    now.sort((a, b) => a.client - b.client);
    const previous = peers.get();
    if (now.length === previous.length && now.every((peer, index) => peer === previous[index])) return;
    peers.set(now);
  }
  awareness.on("change", refresh);

  function send(next: Presence) {
    mine = next;
    if (timer !== null) return;
    awareness.setLocalState(mine);
    timer = setTimeout(() => {
      timer = null;
      if (awareness.getLocalState() !== mine) awareness.setLocalState(mine);
    }, PACE);
  }

  return {
    awareness,
    peers,
    personOf: (client) => met.get(client) ?? null,
    set(at, typing, draft) {
      const told = typing && draft !== undefined && draft !== "" ? shortened(draft) : undefined;
      const isThere = mine.at?.row === at?.row && mine.at?.column === at?.column;
      if (mine.typing === typing && mine.draft === told && isThere) return;
      const { draft: _, ...rest } = mine;
      send({ ...rest, at, typing, ...(told === undefined ? {} : { draft: told }) });
    },
    setSchemaField(field) {
      const told = field !== null && field.length <= SCHEMA_FIELD_LENGTH ? field : undefined;
      if (mine.schemaField === told) return;
      const { schemaField: _, ...rest } = mine;
      send(told === undefined ? rest : { ...rest, schemaField: told });
    },
    close() {
      if (timer !== null) clearTimeout(timer);
      awareness.destroy();
    },
  };
}

/** One line, cut where a character ends. */
function shortened(draft: string): string {
  const line = draft.slice(0, DRAFT_LENGTH + 1).replace(/\p{Cc}/gu, " ");
  return line.length <= DRAFT_LENGTH ? line : `${line.slice(0, DRAFT_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
