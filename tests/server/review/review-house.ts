/** A server, an owner, an editor, a reviewer and a viewer in one space, and what they do about the review of a table. */
import WebSocket from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { openTable } from "#shared/document/open-table.ts";
import { sealOfTable } from "#shared/document/seals.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { PresentPlace } from "#shared/wire/approval.ts";
import type { Space } from "#shared/wire/http.ts";
import { Review } from "#shared/wire/review.ts";
import { ignoreMessagesOfOurs } from "../../support/messages-of-ours.ts";
import { type Overrides, startServer, type TestServer } from "../../support/server.ts";
import { type Answer, createVisitor, type Visitor } from "../../support/visitor.ts";

export interface ReviewHouse {
  readonly server: TestServer;
  readonly space: Space;
  readonly owner: Visitor;
  readonly editor: Visitor;
  readonly reviewer: Visitor;
  readonly viewer: Visitor;
  makeDataset(csv?: string): Promise<DatasetId>;
  /** the table as someone connected to it has it */
  connect(visitor: Visitor, dataset: DatasetId): Promise<{ table: Table; stored(): Promise<void>; close(): void }>;
  review(dataset: DatasetId): Promise<Review>;
  present(dataset: DatasetId): Promise<PresentPlace>;
  step(visitor: Visitor, dataset: DatasetId, step: string, more?: object): Promise<Answer>;
  close(): Promise<void>;
}

const CSV = "nom,code\r\nMairie,1\r\nÉcole,2\r\nGymnase,3\r\n";

export async function openReviewHouse(overrides: Overrides = {}): Promise<ReviewHouse> {
  const server = await startServer(overrides);
  const [owner, editor, reviewer, viewer] = ["", "", "", ""].map(() => createVisitor(server.address)) as [
    Visitor,
    Visitor,
    Visitor,
    Visitor,
  ];
  const space = await owner.createSpace("Lens", "Olga");
  await editor.join(space.links?.editor ?? "", "Édith");
  await reviewer.join(space.links?.reviewer ?? "", "Rose");
  await viewer.join(space.links?.viewer ?? "", "Vera");
  const open: (() => void)[] = [];
  const present = async (dataset: DatasetId) =>
    PresentPlace.parse(await owner.done("GET", `/datasets/${dataset}/review/present`));
  return {
    ...{ server, space, owner, editor, reviewer, viewer, present },
    async makeDataset(csv = CSV) {
      const done = (await owner.import(space.id, "lieux publics.csv", csv)).at(-1);
      if (done?.kind !== "done") throw new Error(JSON.stringify(done));
      return done.dataset;
    },
    async connect(visitor, dataset) {
      const { table, close } = await connectTo(server.address, visitor, dataset);
      open.push(close);
      return {
        table,
        /** resolves when the server holds what is here */
        async stored() {
          const seal = sealOfTable(table);
          for (;;) if ((await present(dataset)).seal === seal) return;
        },
        close,
      };
    },
    review: async (dataset) => Review.parse(await owner.done("GET", `/datasets/${dataset}/review`)),
    step: (visitor, dataset, step, more = {}) =>
      visitor.call("POST", `/datasets/${dataset}/review/steps`, { step, note: null, ...more }),
    async close() {
      for (const close of open) close();
      await server.close();
    },
  };
}

/** The table as someone connected to it has it. */
export async function connectTo(
  address: string,
  visitor: Visitor,
  dataset: DatasetId,
): Promise<{ table: Table; close(): void }> {
  const { ticket } = (await visitor.done("POST", `/datasets/${dataset}/tickets`)) as { ticket: string };
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${address.replace("http", "ws")}/sync`, dataset, doc, {
    params: { ticket },
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  });
  ignoreMessagesOfOurs(provider);
  await new Promise<void>((resolve) => {
    provider.on("sync", (synced: boolean) => synced && resolve());
  });
  return { table: openTable(doc), close: () => provider.destroy() };
}
