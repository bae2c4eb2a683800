/**
 * Every sentence people read, French first, English as complete. Words are values and functions of TypeScript: a missing sentence or
 * a wrong parameter does not compile, and the same catalogue serves shared, server, client and command line.
 * Why not a library: docs/decisions/0002-words.md.
 */
import { app as enApp } from "./en/app.ts";
import { checks as enChecks } from "./en/checks.ts";
import { grid as enGrid } from "./en/grid.ts";
import { history as enHistory } from "./en/history.ts";
import { importing as enImporting } from "./en/importing.ts";
import { offline as enOffline } from "./en/offline.ts";
import { problems as enProblems } from "./en/problems.ts";
import { review as enReview } from "./en/review.ts";
import { trash as enTrash } from "./en/trash.ts";
import { versions as enVersions } from "./en/versions.ts";
import { app } from "./fr/app.ts";
import { checks } from "./fr/checks.ts";
import { grid } from "./fr/grid.ts";
import { history } from "./fr/history.ts";
import { importing } from "./fr/importing.ts";
import { offline } from "./fr/offline.ts";
import { problems } from "./fr/problems.ts";
import { review } from "./fr/review.ts";
import { trash } from "./fr/trash.ts";
import { versions } from "./fr/versions.ts";

const fr = { app, checks, grid, importing, problems, review, history, offline, trash, versions };
export type Words = typeof fr;

const en: Words = {
  app: enApp,
  checks: enChecks,
  grid: enGrid,
  importing: enImporting,
  problems: enProblems,
  review: enReview,
  versions: enVersions,
  trash: enTrash,
  offline: enOffline,
  history: enHistory,
};

export type Language = "fr" | "en";

export const WORDS: Readonly<Record<Language, Words>> = { fr, en };
