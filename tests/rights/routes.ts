/** Every route of the API: a request that is right but for the person, and who may make it. A route without a line here fails the tests. */
import { PLAIN_CHOICES } from "../support/choices.ts";

/** What everybody asks for: ids of one space and of what is in it. */
export interface Place {
  readonly space: string;
  readonly dataset: string;
  readonly upload: string;
  readonly thread: string;
  /** comments of the owner: one for each of those who may delete it, and more for those who may not */
  readonly comments: { readonly thread: string; readonly comment: string }[];
  readonly question: string;
  /** a thread with a suggested value */
  readonly suggestion: string;
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
export const SCHEMA = JSON.stringify({ fields: [{ name: "nom", type: "string" }] });

const EXPORT = {
  ...{ preset: "data-gouv", format: "csv", names: null, extras: "after", points: "split" },
  ...{ producer: null, neutralise: false, problems: false },
};

const DAY = "2026-01-01T00:00:00.000Z";
const RECIPE = { recipe: { tablee: "recipe", version: 1, name: "!", steps: [] } };

const GEOCODING = {
  ...{ direction: "search", rows: null, columns: ["zzz"], postcode: null, citycode: null },
  territory: { kind: "anywhere" },
};

const TERRITORY = { territory: { kind: "communes", places: [{ code: "53130", name: "Laval" }] } };

const NAMED_VIEW = { name: "!", view: { filters: [], sort: [], hidden: [], frozenTo: null } };

/** Who may: the status each gets. A stranger is a member of another space; nobody has no session. */
const EVERYONE = [200, 200, 200, 200, 200, 200];
const SIGNED_IN = [200, 200, 200, 200, 200, 401];
const READERS = [200, 200, 200, 200, 404, 401];
const COMMENTERS = [200, 200, 200, 403, 404, 401];
const EDITORS = [200, 200, 403, 403, 404, 401];
const OWNERS = [200, 403, 403, 403, 404, 401];
const APPROVERS = [200, 403, 200, 403, 404, 401];
/** nobody of these people is */
const OPERATORS = [403, 403, 403, 403, 403, 401];
const NOT_THERE = [404, 404, 404, 404, 404, 401];
const NOT_THERE_FOR_READERS = NOT_THERE;
/** what depends on a link or a letter, and not on who asks */
const NO_SUCH_LINK = [404, 404, 404, 404, 404, 404];
const WITHOUT_MAIL = [409, 409, 409, 409, 409, 409];

/** Every route of the API: a request that is right but for the person, and who may make it. */
export const ROUTES: Readonly<Record<string, [ask: (place: Place) => Request, expected: readonly number[]]>> = {
  "POST /spaces": [() => ({ path: "/spaces", body: { name: "Lens", person: "P" } }), EVERYONE],
  "GET /spaces/{space}": [({ space }) => ({ path: `/spaces/${space}` }), READERS],
  "GET /me": [() => ({ path: "/me" }), SIGNED_IN],
  "PATCH /me": [() => ({ path: "/me", body: { name: "P" } }), SIGNED_IN],
  "GET /me/data": [() => ({ path: "/me/data" }), SIGNED_IN],
  "GET /me/data/erasure": [() => ({ path: "/me/data/erasure" }), SIGNED_IN],
  // confirmed by a name that is nobody's
  "POST /me/data/erasure": [
    () => ({ path: "/me/data/erasure", body: { name: "nobody" } }),
    [409, 409, 409, 409, 409, 401],
  ],
  "GET /me/overview": [() => ({ path: "/me/overview" }), SIGNED_IN],
  "GET /invitations/{token}": [({ token }) => ({ path: `/invitations/${token}` }), EVERYONE],
  "POST /spaces/{space}/uploads": [
    ({ space }) => ({ path: `/spaces/${space}/uploads?name=a.csv`, body: new TextEncoder().encode(CSV) }),
    EDITORS,
  ],
  "POST /uploads/{upload}/preview": [
    ({ upload }) => ({ path: `/uploads/${upload}/preview`, body: { choices: null } }),
    EDITORS,
  ],
  // to an address that this server does not ask for
  "POST /spaces/{space}/uploads/from-address": [
    ({ space }) => ({ path: `/spaces/${space}/uploads/from-address`, body: { address: "http://127.0.0.1/" } }),
    [422, 422, 403, 403, 404, 401],
  ],
  "POST /uploads/{upload}/import": [
    ({ upload }) => ({ path: `/uploads/${upload}/import`, body: { name: "a", choices: PLAIN_CHOICES } }),
    EDITORS,
  ],
  "POST /uploads/{upload}/table": [
    ({ upload }) => ({ path: `/uploads/${upload}/table`, body: { choices: PLAIN_CHOICES } }),
    EDITORS,
  ],
  "POST /datasets/{dataset}/imports": [
    ({ dataset, upload }) => ({
      path: `/datasets/${dataset}/imports`,
      body: { upload, choices: PLAIN_CHOICES, kind: "updated", doubtful: [] },
    }),
    EDITORS,
  ],
  "GET /datasets/{dataset}/imports": [({ dataset }) => ({ path: `/datasets/${dataset}/imports` }), READERS],
  // by an id that is no import's
  "GET /datasets/{dataset}/imports/{import}/file": [
    ({ dataset, upload }) => ({ path: `/datasets/${dataset}/imports/${upload}/file` }),
    NOT_THERE_FOR_READERS,
  ],
  "GET /datasets/{dataset}/doubts": [({ dataset }) => ({ path: `/datasets/${dataset}/doubts` }), READERS],
  "PUT /datasets/{dataset}/doubts": [
    ({ dataset }) => ({
      path: `/datasets/${dataset}/doubts`,
      body: { right: true, cells: [{ row: "a.0", column: "c0", text: "Mairie" }] },
    }),
    COMMENTERS,
  ],
  "POST /spaces/{space}/samples": [({ space }) => ({ path: `/spaces/${space}/samples` }), EDITORS],
  "GET /datasets/{dataset}": [({ dataset }) => ({ path: `/datasets/${dataset}` }), READERS],
  "PATCH /datasets/{dataset}": [({ dataset }) => ({ path: `/datasets/${dataset}`, body: { name: "a" } }), EDITORS],
  "DELETE /datasets/{dataset}": [
    ({ spares }) => ({ path: `/datasets/${spares[0]}` }),
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
  "POST /datasets/{dataset}/schema/edits": [
    ({ dataset }) => ({
      path: `/datasets/${dataset}/schema/edits`,
      body: { edits: [{ kind: "set-field", field: "nom", property: "title", value: "Nom" }] },
    }),
    EDITORS,
  ],
  "GET /datasets/{dataset}/schema": [({ dataset }) => ({ path: `/datasets/${dataset}/schema` }), READERS],
  "POST /datasets/{dataset}/schema/preview": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/schema/preview`, body: { from: "file", name: "s", text: SCHEMA } }),
    EDITORS,
  ],
  "GET /datasets/{dataset}/columns": [({ dataset }) => ({ path: `/datasets/${dataset}/columns` }), READERS],
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
  "GET /datasets/{dataset}/assignments": [({ dataset }) => ({ path: `/datasets/${dataset}/assignments` }), READERS],
  "POST /datasets/{dataset}/assignments": [
    ({ dataset }) => ({
      path: `/datasets/${dataset}/assignments`,
      body: { how: "hand", fill: [], parts: [{ to: null, rows: "a:0", columns: [] }] },
    }),
    EDITORS,
  ],
  // by an id that is no assignment's
  "DELETE /datasets/{dataset}/assignments/{assignment}": [
    ({ dataset, upload }) => ({ path: `/datasets/${dataset}/assignments/${upload}` }),
    [404, 404, 403, 403, 404, 401],
  ],
  "GET /datasets/{dataset}/views": [({ dataset }) => ({ path: `/datasets/${dataset}/views` }), READERS],
  "POST /datasets/{dataset}/views": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/views`, body: NAMED_VIEW }),
    COMMENTERS,
  ],
  // by an id that is no view's
  "PUT /datasets/{dataset}/views/{view}": [
    ({ dataset, upload }) => ({ path: `/datasets/${dataset}/views/${upload}`, body: NAMED_VIEW }),
    [404, 404, 404, 403, 404, 401],
  ],
  "DELETE /datasets/{dataset}/views/{view}": [
    ({ dataset, upload }) => ({ path: `/datasets/${dataset}/views/${upload}` }),
    [404, 404, 404, 403, 404, 401],
  ],
  "GET /datasets/{dataset}/bilan": [({ dataset }) => ({ path: `/datasets/${dataset}/bilan` }), READERS],
  "PUT /datasets/{dataset}/bilan/{section}": [
    // over a text that nobody ever wrote
    ({ dataset }) => ({
      path: `/datasets/${dataset}/bilan/about`,
      body: { text: "", since: "2000-01-01T00:00:00.000Z" },
    }),
    [409, 409, 409, 403, 404, 401],
  ],
  "GET /datasets/{dataset}/purge": [({ dataset }) => ({ path: `/datasets/${dataset}/purge` }), OWNERS],
  // confirmed by a name that is not the table's
  "POST /datasets/{dataset}/purge": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/purge`, body: { name: "?", columns: [] } }),
    [409, 403, 403, 403, 404, 401],
  ],
  "GET /datasets/{dataset}/private-data": [({ dataset }) => ({ path: `/datasets/${dataset}/private-data` }), READERS],
  "PUT /datasets/{dataset}/private-data/{column}": [
    ({ dataset }) => ({
      path: `/datasets/${dataset}/private-data/c0`,
      body: { level: "red", title: "nom", said: { decision: "remove" } },
    }),
    COMMENTERS,
  ],
  "DELETE /datasets/{dataset}/private-data/{column}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/private-data/c9` }),
    [404, 404, 404, 403, 404, 401],
  ],
  "GET /recipe.schema.json": [() => ({ path: "/recipe.schema.json" }), EVERYONE],
  "GET /spaces/{space}/recipes": [({ space }) => ({ path: `/spaces/${space}/recipes` }), READERS],
  "POST /spaces/{space}/recipes": [({ space }) => ({ path: `/spaces/${space}/recipes`, body: RECIPE }), EDITORS],
  "GET /datasets/{dataset}/geocoding": [({ dataset }) => ({ path: `/datasets/${dataset}/geocoding` }), READERS],
  // nothing is in that column
  "POST /datasets/{dataset}/geocoding": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/geocoding`, body: GEOCODING }),
    [404, 404, 403, 403, 404, 401],
  ],
  // nothing runs
  "PATCH /datasets/{dataset}/geocoding": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/geocoding`, body: { goOn: false } }),
    [404, 404, 403, 403, 404, 401],
  ],
  "DELETE /datasets/{dataset}/geocoding": [({ dataset }) => ({ path: `/datasets/${dataset}/geocoding` }), EDITORS],
  "GET /datasets/{dataset}/geocoding/answers": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/geocoding/answers` }),
    READERS,
  ],
  // too short to be an address: nobody is asked
  "GET /datasets/{dataset}/geocoding/search": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/geocoding/search?q=a` }),
    EDITORS,
  ],
  "GET /datasets/{dataset}/registers": [({ dataset }) => ({ path: `/datasets/${dataset}/registers` }), READERS],
  // neither is configured there: nobody is asked
  "GET /datasets/{dataset}/registers/schools/{departement}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/registers/schools/62` }),
    [409, 409, 403, 403, 404, 401],
  ],
  "POST /datasets/{dataset}/registers/companies": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/registers/companies`, body: { numbers: ["200033579"] } }),
    [409, 409, 403, 403, 404, 401],
  ],
  "GET /datasets/{dataset}/territory": [({ dataset }) => ({ path: `/datasets/${dataset}/territory` }), READERS],
  // before one is chosen: nobody is asked
  "GET /datasets/{dataset}/territory/outlines": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/territory/outlines` }),
    READERS,
  ],
  "PUT /datasets/{dataset}/territory": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/territory`, body: TERRITORY }),
    EDITORS,
  ],
  // by an id that is no recipe's
  "GET /spaces/{space}/recipes/{recipe}": [
    ({ space, upload }) => ({ path: `/spaces/${space}/recipes/${upload}` }),
    [404, 404, 404, 404, 404, 401],
  ],
  "PUT /spaces/{space}/recipes/{recipe}": [
    ({ space, upload }) => ({ path: `/spaces/${space}/recipes/${upload}`, body: { ...RECIPE, since: DAY } }),
    [404, 404, 403, 403, 404, 401],
  ],
  "DELETE /spaces/{space}/recipes/{recipe}": [
    ({ space, upload }) => ({ path: `/spaces/${space}/recipes/${upload}` }),
    [404, 404, 403, 403, 404, 401],
  ],
  "GET /datasets/{dataset}/compilations": [({ dataset }) => ({ path: `/datasets/${dataset}/compilations` }), READERS],
  "GET /datasets/{dataset}/told-apart/{of}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/told-apart/rows` }),
    READERS,
  ],
  "POST /datasets/{dataset}/told-apart/{of}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/told-apart/rows`, body: { texts: ["a", "b"] } }),
    COMMENTERS,
  ],
  // nothing was said since an empty list
  "DELETE /datasets/{dataset}/told-apart/{of}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/told-apart/rows?since=elsewhere` }),
    [409, 409, 403, 403, 404, 401],
  ],
  "GET /datasets/{dataset}/step-notes": [({ dataset }) => ({ path: `/datasets/${dataset}/step-notes` }), READERS],
  // of an entry that is not there
  "PUT /datasets/{dataset}/step-notes/{entry}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/step-notes/999999.0`, body: { text: "!", since: null } }),
    [404, 404, 404, 403, 404, 401],
  ],
  "DELETE /datasets/{dataset}/step-notes/{entry}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/step-notes/999999.0?since=${DAY}` }),
    [404, 404, 404, 403, 404, 401],
  ],
  "POST /datasets/{dataset}/exports/preview": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/exports/preview`, body: EXPORT }),
    READERS,
  ],
  "POST /datasets/{dataset}/exports": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/exports`, body: EXPORT }),
    READERS,
  ],
  "GET /datasets/{dataset}/exports/{export}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/exports/none` }),
    NOT_THERE_FOR_READERS,
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
  "GET /datasets/{dataset}/threads/{thread}": [
    ({ dataset, thread }) => ({ path: `/datasets/${dataset}/threads/${thread}` }),
    READERS,
  ],
  "POST /datasets/{dataset}/threads/{thread}/decision": [
    ({ dataset, suggestion }) => ({
      path: `/datasets/${dataset}/threads/${suggestion}/decision`,
      body: { outcome: "undo" },
    }),
    EDITORS,
  ],
  "PUT /datasets/{dataset}/threads/{thread}/comments/{comment}/reactions": [
    ({ dataset, comments }) => ({
      path: `/datasets/${dataset}/threads/${comments.at(-1)?.thread}/comments/${comments.at(-1)?.comment}/reactions`,
      body: { emoji: "👍", on: true },
    }),
    COMMENTERS,
  ],
  // the author alone
  "PATCH /datasets/{dataset}/threads/{thread}/comments/{comment}": [
    ({ dataset, comments }) => ({
      path: `/datasets/${dataset}/threads/${comments.at(-1)?.thread}/comments/${comments.at(-1)?.comment}`,
      body: { text: "!" },
    }),
    OWNERS,
  ],
  "DELETE /datasets/{dataset}/threads/{thread}/comments/{comment}": [
    ({ dataset, comments }) => ({
      path: `/datasets/${dataset}/threads/${comments[0]?.thread}/comments/${comments[0]?.comment}`,
    }),
    OWNERS,
  ],
  "GET /account": [() => ({ path: "/account" }), SIGNED_IN],
  "GET /account/ways": [() => ({ path: "/account/ways" }), EVERYONE],
  "GET /account/sessions": [() => ({ path: "/account/sessions" }), SIGNED_IN],
  "DELETE /account/sessions/{session}": [() => ({ path: "/account/sessions/none" }), NOT_THERE],
  "POST /account/password": [
    () => ({ path: "/account/password", body: { current: null, next: "une phrase de passe assez longue" } }),
    // guests have no address to sign in with
    [404, 404, 404, 404, 404, 401],
  ],
  "POST /account/sign-in": [
    () => ({ path: "/account/sign-in", body: { email: "nobody@example.org", password: "not the one" } }),
    [401, 401, 401, 401, 401, 401],
  ],
  "POST /account/sign-up": [
    () => ({
      path: "/account/sign-up",
      body: { name: "P", email: "new@example.org", password: "une phrase de passe assez longue" },
    }),
    EVERYONE,
  ],
  "POST /account/sign-out": [() => ({ path: "/account/sign-out", body: {} }), EVERYONE],
  "POST /account/link": [() => ({ path: "/account/link", body: { email: "nobody@example.org" } }), WITHOUT_MAIL],
  "POST /account/forgot": [() => ({ path: "/account/forgot", body: { email: "nobody@example.org" } }), WITHOUT_MAIL],
  "POST /account/link/enter": [() => ({ path: "/account/link/enter", body: { token: "none" } }), NO_SUCH_LINK],
  "POST /account/way-in": [() => ({ path: "/account/way-in", body: { token: "none" } }), NO_SUCH_LINK],
  "POST /account/confirm": [() => ({ path: "/account/confirm", body: { token: "none" } }), NO_SUCH_LINK],
  "POST /account/reset": [
    () => ({ path: "/account/reset", body: { token: "none", password: "une phrase de passe assez longue" } }),
    NO_SUCH_LINK,
  ],
  "POST /account/open-id": [() => ({ path: "/account/open-id", body: { next: "/" } }), NO_SUCH_LINK],
  "POST /operator": [() => ({ path: "/operator", body: { token: "none", name: "P" } }), NO_SUCH_LINK],
  "GET /operator": [() => ({ path: "/operator" }), OPERATORS],
  "PATCH /operator": [() => ({ path: "/operator", body: { opening: "anyone" } }), OPERATORS],
  "GET /operator/people": [() => ({ path: "/operator/people?search=Ana" }), OPERATORS],
  "POST /operator/ways-in": [({ member }) => ({ path: "/operator/ways-in", body: { person: member } }), OPERATORS],
  "GET /me/notices": [() => ({ path: "/me/notices" }), SIGNED_IN],
  "GET /me/notices/stream": [() => ({ path: "/me/notices/stream" }), SIGNED_IN],
  "POST /me/notices/read": [() => ({ path: "/me/notices/read", body: { ids: [] } }), SIGNED_IN],
  "GET /me/notices/choices": [() => ({ path: "/me/notices/choices" }), SIGNED_IN],
  "PUT /me/notices/choices": [
    () => ({ path: "/me/notices/choices", body: { digest: "never", muted: [], language: "fr" } }),
    SIGNED_IN,
  ],
  "POST /unsubscribe/{token}": [() => ({ path: "/unsubscribe/none" }), NO_SUCH_LINK],
  "GET /datasets/{dataset}/since-last-visit": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/since-last-visit` }),
    READERS,
  ],
  "GET /spaces/{space}/questions": [({ space }) => ({ path: `/spaces/${space}/questions` }), READERS],
  "GET /spaces/{space}/questions/count": [({ space }) => ({ path: `/spaces/${space}/questions/count` }), READERS],
  "PUT /spaces/{space}/questions/order": [
    ({ space }) => ({ path: `/spaces/${space}/questions/order`, body: { threads: [] } }),
    COMMENTERS,
  ],
  "POST /spaces/{space}/questions/letter": [
    ({ space }) => ({ path: `/spaces/${space}/questions/letter` }),
    [409, 409, 403, 403, 404, 401],
  ],
  "POST /datasets/{dataset}/questions/{thread}/answer": [
    ({ dataset, question }) => ({ path: `/datasets/${dataset}/questions/${question}/answer`, body: { text: "!" } }),
    COMMENTERS,
  ],
  "GET /datasets/{dataset}/review": [({ dataset }) => ({ path: `/datasets/${dataset}/review` }), READERS],
  "GET /datasets/{dataset}/review/present": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/review/present` }),
    READERS,
  ],
  "GET /datasets/{dataset}/marks": [({ dataset }) => ({ path: `/datasets/${dataset}/marks` }), READERS],
  "POST /datasets/{dataset}/marks": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/marks`, body: { target: "table", mark: null } }),
    APPROVERS,
  ],
  "GET /datasets/{dataset}/spot-checks": [({ dataset }) => ({ path: `/datasets/${dataset}/spot-checks` }), READERS],
  "POST /datasets/{dataset}/spot-checks": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/spot-checks`, body: { rows: 1, withoutToday: false } }),
    COMMENTERS,
  ],
  "GET /datasets/{dataset}/spot-checks/{check}": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/spot-checks/${"0".repeat(20)}` }),
    NOT_THERE_FOR_READERS,
  ],
  "PUT /datasets/{dataset}/spot-checks/{check}/rows/{row}": [
    ({ dataset }) => ({
      path: `/datasets/${dataset}/spot-checks/${"0".repeat(20)}/rows/a.0`,
      body: { verdict: "right", note: null, instead: false },
    }),
    [404, 404, 404, 403, 404, 401],
  ],
  "POST /datasets/{dataset}/review/steps": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/review/steps`, body: { step: "publish", note: null } }),
    [409, 403, 403, 403, 404, 401],
  ],
  "GET /datasets/{dataset}/history": [({ dataset }) => ({ path: `/datasets/${dataset}/history` }), READERS],
  "GET /datasets/{dataset}/history/people": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/history/people` }),
    READERS,
  ],
  "GET /datasets/{dataset}/history/hand-edits": [
    ({ dataset }) => ({ path: `/datasets/${dataset}/history/hand-edits` }),
    READERS,
  ],
  "GET /datasets/{dataset}/history/rows": [({ dataset }) => ({ path: `/datasets/${dataset}/history/rows` }), READERS],
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
  // no service of communes is configured there
  "GET /epcis": [() => ({ path: "/epcis" }), [409, 409, 409, 409, 409, 401]],
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
