/** A space with an owner, an editor and a reviewer, and a table of three town halls. */

import { Thread } from "#shared/wire/comments.ts";
import { Me, type Space } from "#shared/wire/http.ts";
import { type Overrides, startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

export interface ClassOfThree {
  readonly server: TestServer;
  readonly space: Space;
  readonly dataset: string;
  readonly owner: Visitor;
  readonly editor: Visitor;
  readonly reviewer: Visitor;
  readonly ids: { readonly owner: string; readonly editor: string; readonly reviewer: string };
  /** asks about the postcode of a row, a.0 the first */
  ask(visitor: Visitor, text: string, row?: string): Promise<Thread>;
  reply(visitor: Visitor, thread: string, text: string): Promise<Thread>;
}

export async function openClass(overrides: Overrides = {}): Promise<ClassOfThree> {
  const server = await startServer(overrides);
  const [owner, editor, reviewer] = [1, 2, 3].map(() => createVisitor(server.listening)) as [Visitor, Visitor, Visitor];
  const space = await owner.createSpace("Lens", "Ana");
  await editor.join(space.links?.editor ?? "", "Karim");
  await reviewer.join(space.links?.reviewer ?? "", "Mme Dupont");
  const csv = "nom,code_postal,horaires\r\nAblain,62153,\r\nAcheville,1320,lundi\r\nAngres,62143,mardi\r\n";
  const done = (await owner.import(space.id, "mairies.csv", csv)).at(-1);
  if (done?.kind !== "done") throw new Error(JSON.stringify(done));
  const { dataset } = done;
  const idOf = async (visitor: Visitor) => Me.parse(await visitor.done("GET", "/me")).person.id;
  const threads = `/datasets/${dataset}/threads`;
  return {
    ...{ server, space, dataset, owner, editor, reviewer },
    ids: { owner: await idOf(owner), editor: await idOf(editor), reviewer: await idOf(reviewer) },
    ask: async (visitor, text, row = "a.0") =>
      Thread.parse(await visitor.done("POST", threads, { row, column: "c2", text, kind: "question" })),
    reply: async (visitor, thread, text) =>
      Thread.parse(await visitor.done("POST", `${threads}/${thread}/comments`, { text })),
  };
}
