/** Every route of the API: a request that is right but for the person, and who may make it. A route without a line here fails the tests. */

/** What everybody asks for: ids of one space and of what is in it. */
export interface Place {
  readonly space: string;
  readonly dataset: string;
  readonly upload: string;
  readonly thread: string;
  readonly version: string;
  /** one for each of those who may delete it, and one for those who may not */
  readonly spares: string[];
  readonly token: string;
  readonly member: string;
  readonly invitation: string;
  readonly apiToken: string;
}

interface Request {
  readonly path: string;
  readonly body?: unknown;
}

export const CSV = "nom,ville\r\nMairie,Lens\r\n";
const DIALECT = { encoding: "utf-8", delimiter: ",", quote: '"', headerRow: 0 };
const SCHEMA = JSON.stringify({ fields: [{ name: "nom", type: "string" }] });

/** Who may: the status each gets. A stranger is a member of another space; nobody has no session. */
const EVERYONE = [200, 200, 200, 200, 200, 200];
const SIGNED_IN = [200, 200, 200, 200, 200, 401];
const READERS = [200, 200, 200, 200, 404, 401];
const COMMENTERS = [200, 200, 200, 403, 404, 401];
const EDITORS = [200, 200, 403, 403, 404, 401];
const OWNERS = [200, 403, 403, 403, 404, 401];

/** Every route of the API: a request that is right but for the person, and who may make it. */
export const ROUTES: Readonly<Record<string, [ask: (place: Place) => Request, expected: readonly number[]]>> = {
  "POST /spaces": [() => ({ path: "/spaces", body: { name: "Lens", person: "P" } }), EVERYONE],
  "GET /spaces/{space}": [({ space }) => ({ path: `/spaces/${space}` }), READERS],
  "GET /me": [() => ({ path: "/me" }), SIGNED_IN],
  "PATCH /me": [() => ({ path: "/me", body: { name: "P" } }), SIGNED_IN],
  "GET /invitations/{token}": [({ token }) => ({ path: `/invitations/${token}` }), EVERYONE],
  "POST /spaces/{space}/uploads": [
    ({ space }) => ({ path: `/spaces/${space}/uploads?name=a.csv`, body: new TextEncoder().encode(CSV) }),
    EDITORS,
  ],
  "GET /uploads/{upload}/preview": [({ upload }) => ({ path: `/uploads/${upload}/preview` }), EDITORS],
  "POST /uploads/{upload}/import": [
    ({ upload }) => ({ path: `/uploads/${upload}/import`, body: { name: "a", dialect: DIALECT } }),
    EDITORS,
  ],
  "POST /spaces/{space}/samples": [({ space }) => ({ path: `/spaces/${space}/samples` }), EDITORS],
  "GET /datasets/{dataset}": [({ dataset }) => ({ path: `/datasets/${dataset}` }), READERS],
  "PATCH /datasets/{dataset}": [({ dataset }) => ({ path: `/datasets/${dataset}`, body: { name: "a" } }), EDITORS],
  "DELETE /datasets/{dataset}": [
    ({ spares }) => ({ path: `/datasets/${spares.length > 1 ? spares.shift() : spares[0]}` }),
    // editors those they made
    OWNERS,
  ],
  "POST /datasets/{dataset}/restoration": [({ dataset }) => ({ path: `/datasets/${dataset}/restoration` }), EDITORS],
  "GET /spaces/{space}/trash": [({ space }) => ({ path: `/spaces/${space}/trash` }), READERS],
  "GET /datasets/{dataset}/original": [({ dataset }) => ({ path: `/datasets/${dataset}/original` }), READERS],
  "GET /datasets/{dataset}/issues": [({ dataset }) => ({ path: `/datasets/${dataset}/issues` }), READERS],
  "PUT /datasets/{dataset}/schema": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/schema`, body: { from: "file", name: "s", text: SCHEMA } }),
    EDITORS,
  ],
  "GET /datasets/{dataset}/locks": [({ dataset }) => ({ path: `/datasets/${dataset}/locks` }), READERS],
  "PUT /datasets/{dataset}/lock": [({ dataset }) => ({ path: `/datasets/${dataset}/lock` }), OWNERS],
  "DELETE /datasets/{dataset}/lock": [({ dataset }) => ({ path: `/datasets/${dataset}/lock` }), OWNERS],
  "PUT /datasets/{dataset}/columns/{column}/lock": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/columns/c0/lock` }),
    OWNERS,
  ],
  "DELETE /datasets/{dataset}/columns/{column}/lock": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/columns/c0/lock` }),
    OWNERS,
  ],
  "GET /datasets/{dataset}/export.csv": [({ dataset }) => ({ path: `/datasets/${dataset}/export.csv` }), READERS],
  "POST /datasets/{dataset}/tickets": [({ dataset }) => ({ path: `/datasets/${dataset}/tickets` }), READERS],
  "POST /datasets/{dataset}/updates": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/updates`, body: new Uint8Array([0, 0]) }),
    EDITORS,
  ],
  "GET /datasets/{dataset}/threads": [({ dataset }) => ({ path: `/datasets/${dataset}/threads` }), READERS],
  "POST /datasets/{dataset}/threads": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/threads`, body: { row: "a.0", column: null, text: "?" } }),
    COMMENTERS,
  ],
  "POST /datasets/{dataset}/threads/{thread}/comments": [
    ({ dataset, thread }) => ({ path: `/datasets/${dataset}/threads/${thread}/comments`, body: { text: "!" } }),
    COMMENTERS,
  ],
  "PATCH /datasets/{dataset}/threads/{thread}": [
    ({ dataset, thread }) => ({ path: `/datasets/${dataset}/threads/${thread}`, body: { resolved: true } }),
    COMMENTERS,
  ],
  "GET /datasets/{dataset}/history": [({ dataset }) => ({ path: `/datasets/${dataset}/history` }), READERS],
  "GET /datasets/{dataset}/history/people": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/history/people` }),
    READERS,
  ],
  "GET /datasets/{dataset}/history/{entry}": [({ dataset }) => ({ path: `/datasets/${dataset}/history/1.0` }), READERS],
  "GET /datasets/{dataset}/versions": [({ dataset }) => ({ path: `/datasets/${dataset}/versions` }), READERS],
  "POST /datasets/{dataset}/versions": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/versions`, body: { name: "a" } }),
    EDITORS,
  ],
  "PATCH /datasets/{dataset}/versions/{version}": [
    ({ dataset, version }) => ({ path: `/datasets/${dataset}/versions/${version}`, body: { name: "a" } }),
    EDITORS,
  ],
  "GET /datasets/{dataset}/versions/{version}/document": [
    ({ dataset, version }) => ({ path: `/datasets/${dataset}/versions/${version}/document` }),
    READERS,
  ],
  "GET /datasets/{dataset}/versions/{version}/export.csv": [
    ({ dataset, version }) => ({ path: `/datasets/${dataset}/versions/${version}/export.csv` }),
    READERS,
  ],
  "POST /datasets/{dataset}/versions/{version}/restorations": [
    ({ dataset, version }) => ({ path: `/datasets/${dataset}/versions/${version}/restorations` }),
    EDITORS,
  ],
  "GET /spaces/{space}/members": [({ space }) => ({ path: `/spaces/${space}/members` }), READERS],
  "PATCH /spaces/{space}": [({ space }) => ({ path: `/spaces/${space}`, body: { name: "Lens" } }), OWNERS],
  "PATCH /spaces/{space}/members/{member}": [
    ({ space, member }) => ({ path: `/spaces/${space}/members/${member}`, body: { role: "viewer" } }),
    OWNERS,
  ],
  "GET /spaces/{space}/invitations": [({ space }) => ({ path: `/spaces/${space}/invitations` }), OWNERS],
  "POST /spaces/{space}/invitations": [
    ({ space }) => ({
      path: `/spaces/${space}/invitations`,
      body: { role: "viewer", expiresAt: inADay(), uses: 1, forName: null, forEmail: null },
    }),
    OWNERS,
  ],
  "POST /spaces/{space}/invitations/list": [
    ({ space }) => ({
      path: `/spaces/${space}/invitations/list`,
      body: { role: "viewer", expiresAt: inADay(), people: [{ name: "Zoé", email: null }], send: false },
    }),
    OWNERS,
  ],
  "DELETE /spaces/{space}/invitations/{invitation}": [
    ({ space, invitation }) => ({ path: `/spaces/${space}/invitations/${invitation}` }),
    OWNERS,
  ],
  "POST /spaces/{space}/links/{role}/renewal": [
    ({ space }) => ({ path: `/spaces/${space}/links/viewer/renewal` }),
    OWNERS,
  ],
  "GET /spaces/{space}/tokens": [({ space }) => ({ path: `/spaces/${space}/tokens` }), OWNERS],
  "POST /spaces/{space}/tokens": [
    ({ space }) => ({
      path: `/spaces/${space}/tokens`,
      body: { name: "carte", role: "editor", expiresAt: inADay() },
    }),
    OWNERS,
  ],
  "DELETE /spaces/{space}/tokens/{token}": [
    ({ space, apiToken }) => ({ path: `/spaces/${space}/tokens/${apiToken}` }),
    OWNERS,
  ],
  "GET /spaces/{space}/audit": [({ space }) => ({ path: `/spaces/${space}/audit` }), OWNERS],
  "GET /spaces/{space}/audit.csv": [({ space }) => ({ path: `/spaces/${space}/audit.csv` }), OWNERS],
  "GET /schemas": [() => ({ path: "/schemas" }), SIGNED_IN],
  // the owner is the only one, and stays
  "POST /spaces/{space}/departure": [
    ({ space }) => ({ path: `/spaces/${space}/departure` }),
    [409, 200, 200, 200, 404, 401],
  ],
  // nobody of that name is in any more
  "DELETE /spaces/{space}/members/{member}": [
    ({ space, member }) => ({ path: `/spaces/${space}/members/${member}` }),
    [404, 404, 404, 404, 404, 401],
  ],
  "POST /spaces/{space}/ownership": [
    ({ space, member }) => ({ path: `/spaces/${space}/ownership`, body: { to: member } }),
    [404, 404, 404, 404, 404, 401],
  ],
  // last: it makes members of those who were not
  "POST /invitations/{token}/accept": [
    ({ token }) => ({ path: `/invitations/${token}/accept`, body: { name: "P" } }),
    EVERYONE,
  ],
};

export function inADay(): string {
  return new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
}
