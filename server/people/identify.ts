/** Who opens a socket on a dataset, and what they are there: by cookie, by header, or by a ticket in the address. */
import type { IncomingMessage } from "node:http";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { type ProblemCode, ProblemError } from "#shared/wire/problem.ts";
import type { Access } from "./access.ts";
import type { Tickets } from "./tickets.ts";
import { type KnownUser, type WhoAsksParts, whoAsks } from "./who-asks.ts";

export type Identified =
  | {
      readonly user: UserId;
      readonly name: string;
      readonly colour: number;
      readonly role: Role;
      readonly incarnation: number;
      readonly isOver: () => boolean;
      readonly isProgram: boolean;
    }
  | { readonly refused: ProblemCode };

export function createIdentify(parts: WhoAsksParts & { tickets: Tickets; access: Access }) {
  const { tickets, access, now } = parts;

  const asking = async (request: IncomingMessage, dataset: DatasetId): Promise<KnownUser | null> => {
    const ticket = new URL(request.url ?? "/", "http://any").searchParams.get("ticket");
    if (ticket === null) return (await whoAsks(parts, request.headers))?.user ?? null;
    const token = tickets.redeem(ticket, dataset);
    // a session that ended since, or a token that was revoked, opens nothing any more
    return token === null ? null : ((await whoAsks(parts, { authorization: `Bearer ${token}` }))?.user ?? null);
  };

  return async (request: IncomingMessage, dataset: DatasetId): Promise<Identified> => {
    const user = await asking(request, dataset);
    if (user === null) return { refused: "not-signed-in" };
    try {
      const { role, dataset: known } = await access.toDataset(user, dataset, "read");
      const isOver = () => user.limit !== null && user.limit.until <= now();
      const isProgram = user.limit !== null;
      const { id, name, colour } = user;
      return { user: id, name, colour, role, incarnation: known.incarnation, isOver, isProgram };
    } catch (error) {
      if (error instanceof ProblemError) return { refused: error.code };
      throw error;
    }
  };
}
