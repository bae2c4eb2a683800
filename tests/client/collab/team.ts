/** People with the client's live side, without a browser: own cookie, own sockets, the real server. */
import { WebSocket as NodeSocket } from "ws";
import type { Collaboration, Saving } from "#client/collab/collaboration.ts";
import { openForgetfulCopy } from "#client/collab/forgetful-copy.ts";
import { openCollaboration } from "#client/collab/open-collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { Dataset, IssuePage, Me, Space } from "#shared/wire/http.ts";
import { ImportEvent, UploadPreview } from "#shared/wire/imports.ts";
import { type Disk, openMemoryCopy } from "./memory-copy.ts";

export class Member {
  cookie = "";
  /** updates too large for the socket */
  sentAside = 0;
  readonly #address: () => string;
  constructor(address: () => string) {
    this.#address = address;
  }

  async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(`${this.#address()}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { "content-type": bytes ? "application/octet-stream" : "application/json" }),
      },
      body: body === undefined ? null : bytes ? new Uint8Array(body) : JSON.stringify(body),
    });
    const given = response.headers.getSetCookie()[0];
    if (given !== undefined) this.cookie = given.split(";")[0] ?? "";
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  async me(): Promise<Me["person"]> {
    return Me.parse(await (await this.ask("GET", "/me")).json()).person;
  }

  async openSpace(): Promise<Space> {
    const body = { name: "Commune d’essai", person: "Inès" };
    return Space.parse(await (await this.ask("POST", "/spaces", body)).json());
  }

  async join(path: string, name: string): Promise<void> {
    await this.ask("POST", `/invitations/${path.split("/").at(-1)}/accept`, { name });
  }

  async importCsv(space: Space, csv: string): Promise<Dataset> {
    const bytes = new TextEncoder().encode(csv);
    const sent = await this.ask("POST", `/spaces/${space.id}/uploads?name=essai.csv`, bytes);
    const { id, choices } = UploadPreview.parse(await sent.json());
    const events = await (await this.ask("POST", `/uploads/${id}/import`, { name: "essai", choices })).text();
    const last = ImportEvent.parse(JSON.parse(events.trim().split("data:").at(-1) ?? ""));
    if (last.kind !== "done") throw new Error(events);
    return this.dataset(last.dataset);
  }

  async dataset(id: string): Promise<Dataset> {
    return Dataset.parse(await (await this.ask("GET", `/datasets/${id}`)).json());
  }

  /** `as`: what the client believes of the dataset, where it is not what the server says */
  async open(id: string, { disk, as }: { disk?: Disk; as?: Partial<Dataset> } = {}): Promise<Collaboration> {
    const dataset = { ...(await this.dataset(id)), ...as };
    return this.openKnown(dataset, await this.me(), disk);
  }

  openKnown(dataset: Dataset, me: Me["person"], disk?: Disk): Collaboration {
    const { cookie } = this;
    class Socket extends NodeSocket {
      constructor(address: string) {
        super(address, { headers: { cookie } });
      }
    }
    return openCollaboration({
      dataset,
      me,
      address: `${this.#address().replace("http", "ws")}/sync`,
      onStale: () => undefined,
      outside: {
        Socket: Socket as unknown as typeof WebSocket,
        openCopy: (_name, doc) => (disk === undefined ? openForgetfulCopy() : openMemoryCopy(disk, doc)),
        readIssues: async (cursor) => {
          const query = cursor === null ? "" : `?cursor=${cursor}`;
          return IssuePage.parse(await (await this.ask("GET", `/datasets/${dataset.id}/issues${query}`)).json());
        },
        sendUpdate: async (update) => {
          try {
            await this.ask("POST", `/datasets/${dataset.id}/updates`, update);
            this.sentAside += 1;
            return "stored";
          } catch {
            // a connection kept alive that the server has closed since: asked again, as over a real network
            return "no-answer";
          }
        },
        standing: async () => "unknown",
        copies: {
          of: async () => [],
          read: async () => Promise.reject(new Error("none")),
          forget: async () => undefined,
        },
        unsent: { of: () => [], keep: () => true, forget: () => undefined },
        now: Date.now,
        random: Math.random,
        onNetworkLost: () => () => undefined,
      },
    });
  }
}

/** Resolves with the first value of a store that is as asked. */
export function when<T>(store: Store<T>, is: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    if (is(store.get())) {
      resolve(store.get());
      return;
    }
    const leave = store.subscribe(() => {
      if (!is(store.get())) return;
      leave();
      resolve(store.get());
    });
  });
}

export function whenSaving(collaboration: Collaboration, state: Saving["state"]): Promise<Saving> {
  return when(collaboration.saving, (saving) => saving.state === state);
}

/** Text of a cell, by row and column from 0. */
export function textAt({ table }: Collaboration, row: number, column: number): string {
  return table.row(table.handleAt(row)).cells[column] ?? "";
}

/** Resolves when a cell has that text. */
export async function whenText(collaboration: Collaboration, row: number, column: number, text: string): Promise<void> {
  const { table, tableVersion } = collaboration;
  await when(tableVersion, () => table.rowCount > row && textAt(collaboration, row, column) === text);
}
