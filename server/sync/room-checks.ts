/** The checks of a room: those of the table's own schema, which everyone is told of, and on trial those of another. */

import type { Table } from "#shared/document/table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { createLiveChecks, type Issues, type LiveChecks } from "./live-checks.ts";
import type { Logger } from "./logger.ts";

type Parts = Omit<Parameters<typeof createLiveChecks>[0], "schemaNow">;

export interface RoomChecks extends Omit<LiveChecks, "behind"> {
  /** as `judged`, of what would be wrong under another schema */
  judgedUnder<T>(schema: TableSchema, read: (issues: Issues) => T): Promise<T>;
}

export function createRoomChecks(parts: Parts): RoomChecks {
  const own = createLiveChecks({ ...parts, schemaNow: () => schemaOf(parts.table, parts.logger) });
  const trials = new Set<LiveChecks>();
  return {
    catchUp: own.catchUp,
    judged: own.judged,
    async judgedUnder(schema, read) {
      const trial = createLiveChecks({ ...parts, schemaNow: () => schema, tell: () => undefined });
      trials.add(trial);
      try {
        return await trial.judged(read);
      } finally {
        trials.delete(trial);
        trial.close();
      }
    },
    close() {
      own.close();
      for (const trial of trials) trial.close();
    },
  };
}

function schemaOf(table: Table, logger: Logger) {
  if (table.schema === null) return null;
  const parsed = parseTableSchema(table.schema.descriptor);
  if (parsed.ok) return parsed.schema;
  logger.warn({ schema: table.schema.reference.name, errors: parsed.errors }, "this schema cannot be checked");
  return null;
}
