/** A server with a clock turned by hand, a space of it, and people in it. */
import { once } from "node:events";
import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { Me, type Space } from "#shared/wire/http.ts";
import { InvitationLine, MadeApiToken } from "#shared/wire/members.ts";
import { type Overrides, startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

export const DAY = 24 * 60 * 60 * 1000;
const CSV = "nom,ville\r\nMairie,Lens\r\n";

export interface House {
  readonly server: TestServer;
  /** ms since 1970; tests turn it */
  readonly clock: { now: number };
  visitor(): Visitor;
}

export async function openHouse(overrides: Overrides = {}): Promise<House> {
  const clock = { now: Date.UTC(2026, 10, 2) };
  const environment = { TABLEE_ARRIVALS_PER_MINUTE: "100000", ...overrides.environment };
  const server = await startServer({ ...overrides, environment, now: () => clock.now });
  return { server, clock, visitor: () => createVisitor(server.address) };
}

export interface Team {
  readonly ana: Visitor;
  readonly space: Space;
  readonly links: NonNullable<Space["links"]>;
  /** path under /api/v1 of something of the space */
  path(rest: string): string;
  join(role: "editor" | "reviewer" | "viewer", name: string): Promise<Visitor & { readonly id: string }>;
}

/** A space of Ana's. */
export async function teamOf(house: House): Promise<Team> {
  const ana = house.visitor();
  const space = await ana.createSpace("Lens", "Ana");
  if (space.links === null) throw new Error("an owner has links");
  const { links } = space;
  return {
    ana,
    space,
    links,
    path: (rest) => `/spaces/${space.id}${rest}`,
    join: async (role, name) => {
      const visitor = house.visitor();
      await visitor.join(links[role], name);
      const id = await idOf(visitor);
      return Object.defineProperties({ id } as Visitor & { id: string }, Object.getOwnPropertyDescriptors(visitor));
    },
  };
}

export async function idOf(visitor: Visitor): Promise<string> {
  return Me.parse(await visitor.done("GET", "/me")).person.id;
}

export async function tableOf({ ana, space }: Team): Promise<string> {
  const last = (await ana.import(space.id, "a.csv", CSV)).at(-1);
  if (last?.kind !== "done") throw new Error(JSON.stringify(last));
  return last.dataset;
}

export async function invite(team: Team, given: object = {}, clock?: { now: number }): Promise<InvitationLine> {
  const expiresAt = new Date((clock?.now ?? Date.now()) + DAY).toISOString();
  const made = { role: "editor", expiresAt, uses: 1, forName: null, forEmail: null, ...given };
  return InvitationLine.parse(await team.ana.done("POST", team.path("/invitations"), made));
}

export async function makeToken(team: Team, house: House, given: object = {}): Promise<MadeApiToken> {
  const expiresAt = new Date(house.clock.now + DAY).toISOString();
  const made = { name: "carte", role: "editor", expiresAt, ...given };
  return MadeApiToken.parse(await team.ana.done("POST", team.path("/tokens"), made));
}

export interface OpenSocket {
  readonly socket: WebSocket;
  /** code of its close */
  readonly closed: Promise<number>;
}

/** Resolves when the socket has received something: it is in its room. Rejects never: a socket that is refused resolves `closed`. */
export async function openSocket(
  { server }: House,
  dataset: string,
  headers: Readonly<Record<string, string>>,
  search = "",
): Promise<OpenSocket> {
  const socket = new WebSocket(`${server.address.replace("http", "ws")}/sync/${dataset}${search}`, { headers });
  onTestFinished(() => socket.terminate());
  const closed = once(socket, "close").then(([code]) => Number(code));
  await Promise.race([once(socket, "message"), closed]);
  return { socket, closed };
}

export function cookieOf(visitor: Visitor): Readonly<Record<string, string>> {
  return { cookie: `tablee_session=${visitor.token}` };
}

export function bearer(token: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${token}` };
}
