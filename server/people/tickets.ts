/** Tickets: let a program that cannot send headers open one socket. Single use, 30 seconds, kept in memory. */
import { randomBytes } from "node:crypto";
import type { DatasetId, UserId } from "#shared/model/ids.ts";

const LIFE = 30_000;

export interface Tickets {
  issue(user: UserId, dataset: DatasetId): string;
  /** whose it was; null when unknown, used, too old, or for another dataset */
  redeem(ticket: string, dataset: DatasetId): UserId | null;
}

export function createTickets(now: () => number): Tickets {
  const open = new Map<string, { user: UserId; dataset: DatasetId; until: number }>();
  return {
    issue: (user, dataset) => {
      for (const [ticket, { until }] of open) if (until <= now()) open.delete(ticket);
      const ticket = randomBytes(24).toString("base64url");
      open.set(ticket, { user, dataset, until: now() + LIFE });
      return ticket;
    },
    redeem: (ticket, dataset) => {
      const found = open.get(ticket);
      open.delete(ticket);
      return found !== undefined && found.until > now() && found.dataset === dataset ? found.user : null;
    },
  };
}
