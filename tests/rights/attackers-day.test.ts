/** Every role, and everyone who has none, against every route: the status, and that nothing changed where it was refused. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, COLUMN, type House, openHouse } from "./house.ts";
import { ROUTES } from "./routes.ts";
import { describeSocket } from "./socket-day.ts";

/** What people do themselves: a program that holds a token of theirs is refused, whatever its role. */
const FOR_PERSONS =
  /^(GET|POST|PATCH|PUT|DELETE) (\/account(?!\/ways)|\/operator|\/me\/(notices|overview|data)|\/invitations|\/spaces\/\{space\}\/(members\/|invitations|links|tokens|audit|departure|ownership|questions\/letter)|\/datasets\/\{dataset\}\/since)|^PATCH \/me$|^POST \/spaces$|^PATCH \/spaces\/\{space\}$/;

/** Links and letters, which are the same for everyone and may be tried a few times only: asked by nobody. */
const SAME_FOR_ALL =
  /^POST (\/account\/(sign-up|sign-in|sign-out|link|forgot|link\/enter|way-in|confirm|reset|open-id)|\/operator|\/unsubscribe\/\{token\})$/;
/** A few times each too. */
const FOR_PERSONS_ONCE = ["POST /spaces/{space}/questions/letter", "POST /me/data/erasure", "GET /me/data"];
/** A program acts as who made its token: what is theirs is its own, where its role allows that much. */
const OF_ITS_MAKER: Readonly<Record<string, readonly string[]>> = {
  "DELETE /datasets/{dataset}": ["editor"],
  "PATCH /datasets/{dataset}/threads/{thread}/comments/{comment}": ["editor", "reviewer"],
  "DELETE /datasets/{dataset}/threads/{thread}/comments/{comment}": ["editor", "reviewer"],
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

function expectedFor(route: string, line: readonly number[], actor: Actor): number {
  const ofRole = line[COLUMN[actor.kind]] ?? 0;
  if (actor.isProgram && OF_ITS_MAKER[route]?.includes(actor.kind)) return 200;
  return actor.isProgram && FOR_PERSONS.test(route) ? 403 : ofRole;
}

// first: some routes take people out of the space
describe("over the socket", () => describeSocket(() => house));

describe("over HTTP", () => {
  it.each(Object.entries(ROUTES))("%s", async (route, [ask, line]) => {
    const method = route.split(" ")[0] ?? "";
    const found: [string, number][] = [];
    const changed: string[] = [];
    const asking = house.actors.filter(({ name, isProgram, kind }) => {
      if (SAME_FOR_ALL.test(route)) return name === "nobody";
      return !FOR_PERSONS_ONCE.includes(route) || (!isProgram && (kind !== "nobody" || name === "nobody"));
    });
    for (const actor of asking) {
      const { path, body } = ask(house.place);
      const before = house.contents();
      const status = await actor.ask(method, path, body);
      found.push([actor.name, status < 300 ? 200 : status]);
      if (status < 300 && route === "DELETE /datasets/{dataset}") house.place.spares.shift();
      if (status < 300 && route.startsWith("DELETE") && route.endsWith("{comment}")) house.place.comments.shift();
      if (status >= 400 && house.contents() !== before) changed.push(actor.name);
    }
    expect(found).toEqual(asking.map((actor) => [actor.name, expectedFor(route, line, actor)]));
    expect(changed, "refused, and yet something changed").toEqual([]);
  });

  it("covers every route that the API describes", async () => {
    const response = await fetch(`${house.server.address}/api/v1/openapi.json`);
    const { paths } = (await response.json()) as { paths: Record<string, Record<string, unknown>> };
    const described = Object.entries(paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace("/api/v1", "")}`),
    );
    const open = ["GET /healthz", "GET /readyz"];
    expect(described.filter((route) => !open.includes(route)).sort()).toEqual(Object.keys(ROUTES).sort());
  });
});
