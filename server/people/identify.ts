/** Who opens a socket on a dataset, and what they are there: by cookie, by header, or by a ticket in the address. */
import type { IncomingMessage } from "node:http";
import type { People, User } from "#server/storage/people.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { type ProblemCode, ProblemError } from "#shared/wire/problem.ts";
import type { Access } from "./access.ts";
import { sessionTokenIn } from "./session-cookie.ts";
import type { SignIn } from "./sign-in.ts";
import type { Tickets } from "./tickets.ts";

export type Identified =
  | {
      readonly user: UserId;
      readonly name: string;
      readonly colour: number;
      readonly role: Role;
      readonly incarnation: number;
    }
  | { readonly refused: ProblemCode };

export function createIdentify(parts: { people: People; signIn: SignIn; tickets: Tickets; access: Access }) {
  const { people, signIn, tickets, access } = parts;

  const whoAsks = async (request: IncomingMessage, dataset: DatasetId): Promise<User | null> => {
    const ticket = new URL(request.url ?? "/", "http://any").searchParams.get("ticket");
    if (ticket !== null) {
      const user = tickets.redeem(ticket, dataset);
      return user === null ? null : people.find(user);
    }
    const token = sessionTokenIn(request.headers);
    return token === null ? null : ((await signIn.whoIs(token))?.user ?? null);
  };

  return async (request: IncomingMessage, dataset: DatasetId): Promise<Identified> => {
    const user = await whoAsks(request, dataset);
    if (user === null) return { refused: "not-signed-in" };
    try {
      const found = await access.toDataset(user.id, dataset, "read");
      const { role, dataset: known } = found;
      return { user: user.id, name: user.name, colour: user.colour, role, incarnation: known.incarnation };
    } catch (error) {
      if (error instanceof ProblemError) return { refused: error.code };
      throw error;
    }
  };
}
