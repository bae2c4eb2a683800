/** The audit log in memory. */
import type { AuditLog, AuditRow } from "../audit.ts";

export function createMemoryAuditLog(): AuditLog {
  const rows: AuditRow[] = [];
  return {
    add: async (row) => void rows.push({ ...row, id: rows.length + 1 }),
    page: async (space, { actor, actions, before, limit }) =>
      rows
        .filter((row) => row.space === space && (actor === null || row.actor === actor))
        .filter((row) => actions === null || actions.includes(row.action))
        .filter((row) => before === null || row.id < before)
        .reverse()
        .slice(0, limit),
    actors: async (space) => [
      ...new Set(rows.flatMap((row) => (row.space === space && row.actor !== null ? [row.actor] : []))),
    ],
  };
}
