import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Thread } from "#shared/wire/comments.ts";
import { Me } from "#shared/wire/http.ts";
import { InvitationLine, MadeApiToken } from "#shared/wire/members.ts";
import { VersionList } from "#shared/wire/versions.ts";
import { CSV, inADay, type Place, ROUTES } from "../../rights/routes.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const PEOPLE = ["owner", "editor", "reviewer", "viewer", "stranger", "nobody"] as const;

describe("who may do what", () => {
  let server: TestServer;
  let people: Visitor[];
  let place: Place;

  beforeAll(async () => {
    server = await startServer({
      environment: {
        TABLEE_ARRIVALS_PER_MINUTE: "10000",
        TABLEE_SCHEMA_CATALOGUE: fileURLToPath(new URL("./catalogue", import.meta.url)),
      },
    });
    people = PEOPLE.map(() => createVisitor(server.address));
    const [owner, editor, reviewer, viewer, stranger] = people as [Visitor, Visitor, Visitor, Visitor, Visitor];
    const space = await owner.createSpace("Lens", "Ana");
    const links = space.links ?? { editor: "", reviewer: "", viewer: "" };
    await editor.join(links.editor, "Ben");
    await reviewer.join(links.reviewer, "Chloé");
    await viewer.join(links.viewer, "Dan");
    await stranger.createSpace("Elsewhere", "Eve");
    const preview = await owner.upload(space.id, "a.csv", CSV);
    const imported = async () => {
      const last = (await owner.import(space.id, "a.csv", CSV)).at(-1);
      if (last?.kind !== "done") throw new Error(JSON.stringify(last));
      return last.dataset;
    };
    const dataset = await imported();
    const spares = [await imported(), await imported(), await imported()];
    const asked = { row: "a.0", column: null, text: "?" };
    const thread = Thread.parse(await owner.done("POST", `/datasets/${dataset}/threads`, asked));
    const { versions } = VersionList.parse(await owner.done("GET", `/datasets/${dataset}/versions`));
    const version = versions[0]?.id ?? "";
    const token = links.reviewer.slice(6);
    const member = Me.parse(await viewer.done("GET", "/me")).person.id;
    const invited = { role: "viewer", expiresAt: inADay(), uses: 1, forName: null, forEmail: null };
    const invitation = InvitationLine.parse(await owner.done("POST", `/spaces/${space.id}/invitations`, invited)).id;
    const program = { name: "carte", role: "editor", expiresAt: inADay() };
    const apiToken = MadeApiToken.parse(await owner.done("POST", `/spaces/${space.id}/tokens`, program)).line.id;
    const made = { member, invitation, apiToken };
    place = { space: space.id, dataset, upload: preview.id, thread: thread.id, version, spares, token, ...made };
  });
  afterAll(() => server.close());

  it.each(Object.entries(ROUTES))("%s", async (route, [ask, expected]) => {
    const method = route.split(" ")[0] ?? "";
    const found = [];
    // nobody first: some routes would sign them in
    for (const [position, visitor] of people.entries()) {
      const who = PEOPLE[position] === "nobody" ? createVisitor(server.address) : visitor;
      const { path, body } = ask(place);
      const answer = await who.call(method, path, body);
      found.push(answer.status < 300 ? 200 : answer.status);
    }
    expect(found).toEqual(expected);
  });

  it("covers every route that the API describes", async () => {
    const response = await fetch(`${server.address}/api/v1/openapi.json`);
    const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace("/api/v1", "")}`),
    );
    expect(described.filter((route) => !["GET /healthz", "GET /readyz"].includes(route)).sort()).toEqual(
      Object.keys(ROUTES).sort(),
    );
  });
});
