/** What is known of every dataset that someone may read, in SQLite: three statements that count, whatever there is. */
import { z } from "zod";
import { DatasetId, SpaceId, ThreadId, UserId } from "#shared/model/ids.ts";
import { Role } from "#shared/model/roles.ts";
import { DatasetState } from "#shared/wire/approval.ts";
import type { DatasetOutline, Outlines, SaidInQuestion, SpaceFigures } from "../outlines.ts";
import type { Database } from "./database.ts";
import { stored } from "./stored.ts";

const SPACES = `
  SELECT s.id, s.name, m.role,
    (SELECT count(*) FROM members o WHERE o.space = s.id) AS people,
    (SELECT count(*) FROM members o WHERE o.space = s.id AND o.role = 'reviewer') AS reviewers
  FROM members m JOIN spaces s ON s.id = m.space
  WHERE m.user = ? ORDER BY m.joined_at, s.id`;

/** the datasets of all those spaces */
const MINE = `members m JOIN datasets d ON d.space = m.space AND d.deleted_at IS NULL AND d.changed_at IS NOT NULL`;

const DATASETS = `
  SELECT d.id, d.space, d.name, d.rows, d.columns, d.issues, d.state, d.created_by AS createdBy, d.changed_at AS changedAt,
    d.published_version IS NOT NULL AS isPublic,
    (SELECT v.seq FROM versions v WHERE v.id = d.approved_version) AS approvedSeq,
    (SELECT count(*) FROM marks k WHERE k.dataset = d.id AND k.target = 'row' AND k.mark = 'valid'
      AND NOT k.gone) AS validMarks,
    EXISTS (SELECT 1 FROM marks k WHERE k.dataset = d.id AND k.target = 'table' AND k.mark = 'valid') AS valid,
    (SELECT count(*) FROM threads t WHERE t.dataset = d.id AND NOT t.resolved AND t.kind <> 'question') AS comments,
    (SELECT count(*) FROM threads t WHERE t.dataset = d.id AND NOT t.resolved AND t.kind = 'suggestion'
      AND t.outcome IS NULL) AS suggestions,
    (SELECT json_object('seq', c.seq, 'at', c.at, 'by', c.author) FROM changes c WHERE c.dataset = d.id
      ORDER BY c.seq DESC, c.part DESC LIMIT 1) AS lastEdit,
    (SELECT json_object('at', c.at, 'by', c.author) FROM threads t JOIN comments c ON c.thread = t.id
      WHERE t.dataset = d.id AND c.deleted_at IS NULL ORDER BY c.at DESC LIMIT 1) AS lastComment
  FROM ${MINE} WHERE m.user = ? AND m.space = ifnull(?, m.space) ORDER BY d.created_at DESC, d.id DESC`;

const QUESTIONS = `
  SELECT t.dataset, t.id AS thread, c.role, c.at
  FROM ${MINE}
    JOIN threads t ON t.dataset = d.id AND t.kind = 'question' AND NOT t.resolved
    JOIN comments c ON c.thread = t.id AND c.deleted_at IS NULL
  WHERE m.user = ? AND m.space = ifnull(?, m.space) ORDER BY t.id, c.at, c.rowid`;

const SpaceRow: z.ZodType<SpaceFigures> = z.object({
  id: SpaceId,
  name: z.string(),
  role: Role,
  people: z.number(),
  reviewers: z.number(),
});

const Flag = z.number().transform((value) => value === 1);

const DatasetRow = z.object({
  id: DatasetId,
  space: SpaceId,
  name: z.string(),
  rows: z.number(),
  columns: z.number(),
  issues: z.number().nullable(),
  state: DatasetState,
  createdBy: UserId,
  changedAt: z.number(),
  isPublic: Flag,
  approvedSeq: z.number().nullable(),
  validMarks: z.number(),
  valid: Flag,
  comments: z.number(),
  suggestions: z.number(),
  lastEdit: z.string().nullable(),
  lastComment: z.string().nullable(),
});

const Deed = z.object({ at: z.number(), by: UserId });
const Edit = Deed.extend({ seq: z.number() });

const SaidRow: z.ZodType<SaidInQuestion> = z.object({
  dataset: DatasetId,
  thread: ThreadId,
  role: Role,
  at: z.number(),
});

export function createSqliteOutlines({ connection }: Pick<Database, "connection">): Outlines {
  const spaces = connection.prepare<[string]>(SPACES);
  const [datasets, questions] = [DATASETS, QUESTIONS].map((sql) => connection.prepare<[string, string | null]>(sql));
  return {
    spaces: (user) => stored(() => SpaceRow.array().parse(spaces.all(user))),
    datasets: (user, space) =>
      stored(() =>
        DatasetRow.array()
          .parse(datasets?.all(user, space ?? null))
          .map(outlineOf),
      ),
    openQuestions: (user, space) => stored(() => SaidRow.array().parse(questions?.all(user, space ?? null))),
  };
}

function outlineOf({ approvedSeq, lastEdit, lastComment, ...row }: z.infer<typeof DatasetRow>): DatasetOutline {
  const edit = lastEdit === null ? null : Edit.parse(JSON.parse(lastEdit));
  return {
    ...row,
    edited: approvedSeq !== null && edit !== null && edit.seq > approvedSeq,
    lastEditor: edit?.by ?? null,
    lastComment: lastComment === null ? null : Deed.parse(JSON.parse(lastComment)),
  };
}
