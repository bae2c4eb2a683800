/**
 * Expected errors: one table of stable codes, mapped once to HTTP (problem+json, RFC 9457) and to WebSocket close codes.
 * Their sentences are in the catalogue (`words.problems`). A test holds this table equal to docs/errors.md.
 */
import { z } from "zod";

export const PROBLEMS = {
  "bad-request": { status: 400 },
  "not-signed-in": { status: 401 },
  /** the address or the password; which of them is not said */
  "wrong-credentials": { status: 401 },
  forbidden: { status: 403 },
  "address-not-confirmed": { status: 403 },
  /** this server opens no spaces to who asks */
  "spaces-not-open": { status: 403 },
  /** an owner closed this column, or the table, to editors */
  locked: { status: 403 },
  /** a command from a page of another site */
  "origin-refused": { status: 403 },
  "not-found": { status: 404 },
  "space-not-found": { status: 404 },
  "dataset-not-found": { status: 404 },
  "upload-not-found": { status: 404 },
  "thread-not-found": { status: 404 },
  "comment-not-found": { status: 404 },
  "row-not-found": { status: 404 },
  "column-not-found": { status: 404 },
  "version-not-found": { status: 404 },
  "spot-check-not-found": { status: 404 },
  "entry-not-found": { status: 404 },
  /** the file this dataset was imported from is not kept here */
  "original-not-found": { status: 404 },
  /** a file that was made is kept for a quarter of an hour, for who asked for it */
  "export-not-found": { status: 404 },
  /** no schema is chosen for this dataset */
  "schema-not-found": { status: 404 },
  "invitation-not-valid": { status: 404 },
  /** a link of a letter, or one handed over by the operator: used, too old, or never made here */
  "link-not-valid": { status: 404 },
  /** the next three are told to who holds a link that we signed, and to nobody else */
  "invitation-expired": { status: 410 },
  "invitation-used": { status: 410 },
  "invitation-revoked": { status: 410 },
  "member-not-found": { status: 404 },
  /** a space is never without an owner */
  "last-owner": { status: 409 },
  /** a person who erases their data must first hand on these spaces */
  "ownership-to-pass": { status: 409 },
  /** the name typed to confirm is not the one of who is erased */
  "name-differs": { status: 409 },
  "already-account": { status: 409 },
  "mail-not-configured": { status: 409 },
  /** an edit of a copy that was made before the dataset came back from a backup */
  "incarnation-changed": { status: 409 },
  /** what a table was before is not destroyed while it has a public address, nor twice at once */
  "dataset-public": { status: 409 },
  "purge-runs": { status: 409 },
  /** a suggestion was made for a text that is not there any more */
  "cell-changed": { status: 409 },
  /** no longer open: someone accepted or refused it */
  "suggestion-decided": { status: 409 },
  /** the review of the dataset is not where this step begins */
  "step-not-possible": { status: 409 },
  /** the table is not what was on the screen of who decides about it */
  "table-changed": { status: 409 },
  /** somebody else said of this row whether it is right */
  "row-judged": { status: 409 },
  /** somebody wrote in this part of the report while one was writing in it */
  "text-changed": { status: 409 },
  "recipe-changed": { status: 409 },
  "note-changed": { status: 409 },
  /** somebody said more, or forgot it, since the list one looked at */
  "told-apart-changed": { status: 409 },
  /** the rest of a list that has changed since its first page */
  "page-expired": { status: 410 },
  "too-large": { status: 413 },
  "wrong-content-type": { status: 415 },
  "password-refused": { status: 422 },
  "too-many-rows": { status: 422 },
  "too-many-columns": { status: 422 },
  "cell-too-long": { status: 422 },
  "too-many-threads": { status: 422 },
  "too-many-comments": { status: 422 },
  /** a table is shared out in as many gestures, or pieces, as it may be */
  "too-many-assignments": { status: 422 },
  /** a dataset has as many saved views as it may */
  "too-many-views": { status: 422 },
  /** a space has as many recipes as it may; a dataset as many notes on its steps */
  "too-many-recipes": { status: 422 },
  "recipes-too-large": { status: 422 },
  "too-many-notes": { status: 422 },
  /** a file that goes out: a sheet cannot hold this cell, or so many rows */
  "workbook-too-small": { status: 422 },
  /** a map of a table without coordinates */
  "no-points": { status: 422 },
  "file-empty": { status: 422 },
  "file-not-text": { status: 422 },
  "file-cut-short": { status: 422 },
  "file-not-a-table": { status: 422 },
  /** a workbook or an archive that is not whole */
  "file-damaged": { status: 422 },
  /** closed with a password */
  "file-protected": { status: 422 },
  "unpacks-too-large": { status: 413 },
  "too-many-files": { status: 422 },
  "too-many-tables": { status: 422 },
  /** a workbook without sheets, an archive without a file of data */
  "no-table-inside": { status: 422 },
  /** the file holds no table of that key or name */
  "table-not-found": { status: 404 },
  "json-not-valid": { status: 422 },
  "json-not-a-table": { status: 422 },
  "encoding-wrong": { status: 422 },
  "schema-not-json": { status: 422 },
  "schema-not-valid": { status: 422 },
  "schema-too-large": { status: 413 },
  /** not one that this server asks for on behalf of people: of a private network, with a password */
  "address-refused": { status: 422 },
  /** what is there is a page, a picture: no text of a file */
  "address-not-a-file": { status: 422 },
  "address-unreachable": { status: 502 },
  "catalogue-unreachable": { status: 502 },
  /** no service that knows addresses is configured here */
  "geocoder-off": { status: 409 },
  "geocoder-unreachable": { status: 502 },
  /** one request at a time for each table */
  "geocoding-runs": { status: 409 },
  "nothing-to-geocode": { status: 422 },
  /** no service that knows communes, their groups and their outlines is configured here */
  "geography-off": { status: 409 },
  "geography-unreachable": { status: 502 },
  /** no such national register is configured here */
  "register-off": { status: 409 },
  "register-unreachable": { status: 502 },
  "too-many-addresses": { status: 422 },
  "open-id-failed": { status: 502 },
  "catalogue-entry-not-found": { status: 404 },
  "too-many-requests": { status: 429 },
  /** a file that was made and read back is not what the table is: it is not handed out */
  "export-not-proven": { status: 500 },
  "storage-refused": { status: 503 },
  /** the server is being restored from a backup, or is stopping: come back in a moment */
  "not-ready": { status: 503 },
  internal: { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** An expected error on its way to whoever asked: turned once into problem+json, a close code, or a sentence. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly place: string | undefined;
  readonly args: Readonly<Record<string, string | number>>;
  /** each thing that is wrong, in the words of whoever asked, when there are several */
  readonly errors: readonly { readonly place: string; readonly message: string }[];

  constructor(
    code: ProblemCode,
    more: {
      place?: string;
      args?: Readonly<Record<string, string | number>>;
      errors?: readonly { readonly place: string; readonly message: string }[];
      cause?: unknown;
    } = {},
  ) {
    super(more.place === undefined ? code : `${code} (${more.place})`, { cause: more.cause });
    this.code = code;
    this.place = more.place;
    this.args = more.args ?? {};
    this.errors = more.errors ?? [];
  }
}

/** RFC 9457 body. `code` is stable; `title` is for people; `place` names where (a field, a line of a file); `args` fills the sentence. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  code: z.string(),
  place: z.string().optional(),
  args: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ place: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

/** WebSocket close codes. 4400-4499 stop a y-websocket provider for good: final answers only. */
export const CLOSE = {
  goingAway: 1001,
  /** the disk refused, or the socket could not keep up: come back, nothing is lost */
  transient: 1013,
  badMessage: 4400,
  /** the role changed, or the session is over: ask who you are, then come back */
  identityChanged: 4401,
  /** a write without the right to write, or under someone else's client id */
  writeRefused: 4403,
  datasetNotFound: 4404,
  tooLarge: 4413,
} as const;
