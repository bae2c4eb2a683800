/** Writing a purge in SQLite. Synchronous: the log's own thread does it, so that no record is added in between. */
import type BetterSqlite3 from "better-sqlite3";
import { corrections } from "#shared/cleaning/operations/values/corrections.ts";
import { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { withoutColumns } from "#shared/cleaning/recipes/without-columns.ts";
import { VersionId } from "#shared/model/ids.ts";
import { View } from "#shared/views/view.ts";
import { viewWithout } from "#shared/views/view-without.ts";
import { newId } from "../new-id.ts";
import type { OrderedPurge } from "../purges.ts";
import { StorageRefused } from "../update-log.ts";
import { createOverwriting, type Overwriting } from "./overwriting.ts";
import { ORIGINALS } from "./purges.ts";

export interface PurgeWriter {
  /** As the port Purges says; throws StorageRefused. */
  purge(order: OrderedPurge): void;
  overwrite(atAnySize: boolean): boolean;
  /** a step of `overwriteFreed` */
  overwriteSome: Overwriting["step"];
}

/** Rows of these tables go whole, in this order. */
const GONE = [
  "snapshots",
  "updates",
  "change_blocks",
  "change_places",
  "changes",
  "versions",
  "notices",
  "review_steps",
  "step_notes",
  "told_apart",
  "geocoding_batches",
  "geocoding_jobs",
  "settled_doubts",
  "imports",
] as const;

const THREADS_GONE = `SELECT id FROM threads WHERE dataset = @dataset AND (
  (row IS NOT NULL AND row NOT IN (SELECT id FROM temp.purge_rows))
  OR ("column" IS NOT NULL AND "column" NOT IN (SELECT id FROM temp.purge_columns))
  OR outcome IS NOT NULL)`;
const COMMENTS_GONE = `SELECT id FROM comments WHERE thread IN (${THREADS_GONE})`;

/** What hangs on rows and columns that are not there, and what repeats texts that are not. Each takes `@dataset`. */
const HANGING: readonly string[] = [
  `DELETE FROM mentions WHERE comment IN (${COMMENTS_GONE})`,
  `DELETE FROM reactions WHERE comment IN (${COMMENTS_GONE})`,
  `DELETE FROM comments WHERE thread IN (${THREADS_GONE})`,
  `DELETE FROM question_places WHERE thread IN (${THREADS_GONE})`,
  `DELETE FROM threads WHERE id IN (${THREADS_GONE})`,
  "UPDATE threads SET was = NULL, kept_row = NULL WHERE dataset = @dataset",
  `DELETE FROM marks WHERE dataset = @dataset AND ((target = 'row' AND id NOT IN (SELECT id FROM temp.purge_rows))
    OR (target = 'column' AND id NOT IN (SELECT id FROM temp.purge_columns)))`,
  `DELETE FROM spot_check_rows WHERE "check" IN (SELECT id FROM spot_checks WHERE dataset = @dataset)
    AND row NOT IN (SELECT id FROM temp.purge_rows)`,
  `DELETE FROM privacy_decisions WHERE dataset = @dataset AND "column" NOT IN (SELECT id FROM temp.purge_columns)`,
  `DELETE FROM locks WHERE dataset = @dataset AND "column" <> '' AND "column" NOT IN (SELECT id FROM temp.purge_columns)`,
];

const SPACE = "(SELECT space FROM datasets WHERE id = @dataset)";
/** Files of the space that no table came from, or none any more: what was sent and never imported may be the same data. */
const FILES_GONE = `SELECT sha256 FROM uploads WHERE space = ${SPACE} UNION SELECT sha256 FROM temp.purge_files`;
/** Another space may be about to import what it was sent: bytes are kept once for all. */
const FILES_USED = `${ORIGINALS} UNION SELECT sha256 FROM uploads WHERE space <> ${SPACE}`;
const ORIGINALS_HERE = `SELECT original FROM datasets WHERE space = ${SPACE} AND original IS NOT NULL
  UNION SELECT i.original FROM imports i JOIN datasets d ON d.id = i.dataset WHERE d.space = ${SPACE}`;

export function createPurgeWriter(connection: BetterSqlite3.Database): PurgeWriter {
  const overwriting = createOverwriting(connection);
  const run = connection.transaction((order: OrderedPurge): void => {
    const { dataset, at, by } = order;
    const of = { dataset };
    const current = connection
      .prepare<[string], { incarnation: number; publishedVersion: string | null }>(
        'SELECT incarnation, published_version AS "publishedVersion" FROM datasets WHERE id = ?',
      )
      .get(dataset);
    if (current === undefined || current.publishedVersion !== null)
      throw new Error(`dataset ${dataset} is not to be purged`);
    fillTemporary(connection, order);
    const seq = connection
      .prepare<[string], number>("UPDATE documents SET head = head + 1 WHERE dataset = ? RETURNING head")
      .pluck()
      .get(dataset);
    if (seq === undefined) throw new Error(`dataset ${dataset} was never created`);
    connection
      .prepare(
        `INSERT INTO temp.purge_files SELECT original FROM imports WHERE dataset = @dataset
          UNION SELECT original FROM datasets WHERE id = @dataset AND original IS NOT NULL`,
      )
      .run(of);
    for (const table of GONE) connection.prepare(`DELETE FROM ${table} WHERE dataset = ?`).run(dataset);
    for (const statement of HANGING) connection.prepare(statement).run(of);
    connection
      .prepare('INSERT INTO updates (dataset, seq, "update", author, at) VALUES (?, ?, ?, ?, ?)')
      .run(dataset, seq, order.update, order.nobody, at);
    connection
      .prepare("INSERT INTO journal_heads (dataset, head) VALUES (?, ?) ON CONFLICT DO UPDATE SET head = excluded.head")
      .run(dataset, seq);
    connection
      .prepare(
        "INSERT INTO versions (id, dataset, seq, cause, name, author, at) VALUES (?, ?, ?, 'import', NULL, ?, ?)",
      )
      .run(newId(VersionId), dataset, seq, by, at);
    // what wrote the document that went is nobody's any more: copies of it are refused whole
    connection.prepare("UPDATE client_ids SET user = ? WHERE dataset = ?").run(order.nobody, dataset);
    const claim = connection.prepare(
      "INSERT INTO client_ids (dataset, client, user) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET user = excluded.user",
    );
    for (const client of order.clients) claim.run(dataset, client, order.nobody);
    rewriteViews(connection, order);
    rewriteRecipes(connection, order);
    const seal = connection.prepare(
      "UPDATE marks SET seal = @seal WHERE dataset = @dataset AND target = @target AND id = @id AND seal = @was",
    );
    for (const one of order.seals) seal.run({ dataset, ...one });
    const incarnation = current.incarnation + 1;
    connection
      .prepare(
        `UPDATE datasets SET incarnation = ?, changed_at = ?, rows = ?, columns = ?, original = NULL, state = 'draft',
          state_by = NULL, state_at = NULL, approved_version = NULL, approved_seal = NULL WHERE id = ?`,
      )
      .run(incarnation, at, order.rows.length, order.columns.length, dataset);
    connection
      .prepare(`INSERT INTO purged_files SELECT sha256 FROM (${FILES_GONE}) WHERE sha256 NOT IN (${FILES_USED})
        ON CONFLICT DO NOTHING`)
      .run(of);
    connection.prepare(`DELETE FROM uploads WHERE space = ${SPACE} AND sha256 NOT IN (${ORIGINALS_HERE})`).run(of);
    connection
      .prepare(
        `INSERT INTO purges (dataset, incarnation, at, by, overwritten) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO UPDATE SET
          incarnation = excluded.incarnation, at = excluded.at, by = excluded.by, overwritten = 0`,
      )
      .run(dataset, incarnation, at, by);
    const { action, details } = order.audit;
    connection
      .prepare(`INSERT INTO audit (space, at, actor, action, details) VALUES (${SPACE}, @at, @by, @action, @details)`)
      .run({ dataset, at, by, action, details });
  });

  // takes the place, in the write-ahead log, of whatever was written there last and was not committed
  const writeAnything = connection.transaction((): void => {
    connection.exec("INSERT INTO zeros (bytes) VALUES (zeroblob(1)); DELETE FROM zeros");
  });

  /**
   * What could not be synced lies whole in the write-ahead log all the same: a program that is killed now would find it there at its next
   * start, after its owner was told that nothing was destroyed.
   */
  const unmake = (): void => {
    try {
      writeAnything.immediate();
    } catch {
      // a disk that refuses this too: it was written over as far as this computer sees, and what is said of the purge is why it failed
    }
  };

  return {
    purge(order) {
      try {
        makeTemporary(connection);
        run.immediate(order);
        overwriting.begin();
      } catch (error) {
        unmake();
        throw new StorageRefused(error instanceof Error ? error.message : String(error), { cause: error });
      } finally {
        dropTemporary(connection);
        // else the file would be written anew in memory, whole
        connection.pragma("temp_store = DEFAULT");
      }
    },
    overwrite(atAnySize) {
      try {
        if (!overwriting.whole(atAnySize)) return false;
        connection.prepare("UPDATE purges SET overwritten = 1 WHERE NOT overwritten").run();
        return true;
      } catch (error) {
        throw new StorageRefused(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
    overwriteSome() {
      try {
        return overwriting.step();
      } catch (error) {
        throw new StorageRefused(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
  };
}

/** In memory: they are never written to a file. */
function makeTemporary(connection: BetterSqlite3.Database): void {
  connection.pragma("temp_store = MEMORY");
  dropTemporary(connection);
  connection.exec(
    `CREATE TEMP TABLE purge_rows (id TEXT PRIMARY KEY) WITHOUT ROWID;
     CREATE TEMP TABLE purge_columns (id TEXT PRIMARY KEY) WITHOUT ROWID;
     CREATE TEMP TABLE purge_files (sha256 TEXT)`,
  );
}

function dropTemporary(connection: BetterSqlite3.Database): void {
  for (const table of ["purge_rows", "purge_columns", "purge_files"])
    connection.exec(`DROP TABLE IF EXISTS temp.${table}`);
}

function fillTemporary(connection: BetterSqlite3.Database, { rows, columns }: OrderedPurge): void {
  const row = connection.prepare("INSERT INTO temp.purge_rows VALUES (?)");
  for (const id of rows) row.run(id);
  const column = connection.prepare("INSERT INTO temp.purge_columns VALUES (?)");
  for (const { id } of columns) column.run(id);
}

/** As they are at that moment: somebody may have saved one since the purge was asked for. */
function rewriteViews(connection: BetterSqlite3.Database, { dataset, columns }: OrderedPurge): void {
  const views = connection.prepare<[string], { id: string; view: string }>(
    "SELECT id, view FROM saved_views WHERE dataset = ?",
  );
  const rewrite = connection.prepare("UPDATE saved_views SET view = ? WHERE id = ? AND dataset = ?");
  for (const { id, view } of views.all(dataset))
    rewrite.run(JSON.stringify(viewWithout(View.parse(JSON.parse(view)), columns)), id, dataset);
}

/** how the steps are called that hold corrections made by hand */
const CORRECTIONS = corrections.id;

/** Corrections by hand that were kept of columns that go; who has one of these recipes open writes it over no more. */
function rewriteRecipes(connection: BetterSqlite3.Database, { dataset, goneTitles, at }: OrderedPurge): void {
  const recipes = connection.prepare<[string, string], { id: string; recipe: string; at: number }>(
    `SELECT id, recipe, at FROM recipes WHERE space = (SELECT space FROM datasets WHERE id = ?) AND instr(recipe, ?) > 0`,
  );
  const rewrite = connection.prepare("UPDATE recipes SET recipe = ?, at = ? WHERE id = ?");
  const out = { kind: "gone", table: dataset, titles: new Set(goneTitles) } as const;
  for (const { id, recipe: json, at: was } of recipes.all(dataset, CORRECTIONS)) {
    const { recipe, corrections: taken } = withoutColumns(Recipe.parse(JSON.parse(json)), out);
    if (taken > 0) rewrite.run(JSON.stringify(recipe), Math.max(at, was + 1), id);
  }
}
