import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { SinceLastVisit } from "#shared/wire/notices.ts";
import { ignoreMessagesOfOurs } from "../../support/messages-of-ours.ts";
import type { Visitor } from "../../support/visitor.ts";
import { type ClassOfThree, openClass } from "./class-of-three.ts";

describe("what changed since one was last there", () => {
  let house: ClassOfThree;
  beforeAll(async () => {
    house = await openClass();
  });
  afterAll(() => house.server.close());
  const since = async (visitor: Visitor) =>
    SinceLastVisit.parse(await visitor.done("GET", `/datasets/${house.dataset}/since-last-visit`));

  /** Is in the table until it is loaded, then leaves; resolves when the server has noted it. */
  async function visit(visitor: Visitor): Promise<void> {
    const before = (await since(visitor)).since;
    await load(visitor);
    await expect.poll(async () => (await since(visitor)).since).not.toBe(before);
  }

  async function load(visitor: Visitor, params: Record<string, string> = {}): Promise<void> {
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(`${house.server.address.replace("http", "ws")}/sync`, house.dataset, doc, {
      ...{ disableBc: true, params },
      WebSocketPolyfill: class extends WebSocket {
        constructor(address: string) {
          super(address, { headers: { cookie: `tablee_session=${visitor.token}` } });
        }
      } as unknown as typeof globalThis.WebSocket,
    });
    ignoreMessagesOfOurs(provider);
    await new Promise<void>((resolve) => provider.on("sync", (synced: boolean) => synced && resolve()));
    provider.destroy();
    doc.destroy();
  }

  it("says nothing on a first visit", async () => {
    expect(await since(house.reviewer)).toMatchObject({ since: null, cells: 0, comments: 0 });
  });

  it("takes reading it beside another table for no visit", async () => {
    await load(house.reviewer, { beside: "1" });
    // of two that end one after the other, the last one was noted: so would the first have been
    await visit(house.owner);
    expect(await since(house.reviewer)).toMatchObject({ since: null });
  });

  it("counts what others did, and never one’s own acts", async () => {
    await visit(house.editor);
    await visit(house.reviewer);
    const question = await house.ask(house.editor, "Bon ?", "a.1");
    await house.owner.done("POST", `/datasets/${house.dataset}/questions/${question.id}/answer`, {
      text: "",
      value: { text: "mardi", seen: "lundi" },
    });
    expect(await since(house.reviewer)).toMatchObject({ cells: 1, rowsAdded: 0, people: 2, comments: 2 });
    // the question was their own
    expect(await since(house.editor)).toMatchObject({ cells: 1, people: 1, comments: 1 });
    await visit(house.reviewer);
    expect(await since(house.reviewer)).toMatchObject({ cells: 0, people: 0, comments: 0 });
  });

  it("is shown to nobody who may not read", async () => {
    await house.owner.done("DELETE", `/spaces/${house.space.id}/members/${house.ids.reviewer}`);
    expect((await house.reviewer.call("GET", `/datasets/${house.dataset}/since-last-visit`)).status).toBe(404);
  });
});
