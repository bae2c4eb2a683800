/** Tickets: let a program that cannot send headers open one socket. Single use, 30 seconds, kept in memory. */
import { randomBytes } from "node:crypto";
import type { DatasetId } from "#shared/model/ids.ts";

const LIFE = 30_000;

export interface Tickets {
  /** `token`: the session's or the program's it was asked with, by which the ticket stands or falls */
  issue(token: string, dataset: DatasetId): string;
  /** the token it was asked with, to be judged again; null when unknown, used, too old, or for another dataset */
  redeem(ticket: string, dataset: DatasetId): string | null;
}

export function createTickets(now: () => number): Tickets {
  const open = new Map<string, { token: string; dataset: DatasetId; until: number }>();
  return {
    issue: (token, dataset) => {
      for (const [ticket, { until }] of open) if (until <= now()) open.delete(ticket);
      const ticket = randomBytes(24).toString("base64url");
      open.set(ticket, { token, dataset, until: now() + LIFE });
      return ticket;
    },
    redeem: (ticket, dataset) => {
      const found = open.get(ticket);
      open.delete(ticket);
      return found !== undefined && found.until > now() && found.dataset === dataset ? found.token : null;
    },
  };
}
