/** Tickets: let a program that cannot send headers open one socket. Single use, 30 seconds, kept in memory. */
import { randomBytes } from "node:crypto";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Actor } from "./actor.ts";

const LIFE = 30_000;

export interface Tickets {
  issue(actor: Actor, dataset: DatasetId): string;
  /** whose it was, held to what they were held to; null when unknown, used, too old, or for another dataset */
  redeem(ticket: string, dataset: DatasetId): Actor | null;
}

export function createTickets(now: () => number): Tickets {
  const open = new Map<string, { actor: Actor; dataset: DatasetId; until: number }>();
  return {
    issue: ({ id, limit }, dataset) => {
      for (const [ticket, { until }] of open) if (until <= now()) open.delete(ticket);
      const ticket = randomBytes(24).toString("base64url");
      open.set(ticket, { actor: { id, limit }, dataset, until: now() + LIFE });
      return ticket;
    },
    redeem: (ticket, dataset) => {
      const found = open.get(ticket);
      open.delete(ticket);
      return found !== undefined && found.until > now() && found.dataset === dataset ? found.actor : null;
    },
  };
}
