/**
 * Every sentence people read, French first, English as complete. Words are values and functions of TypeScript: a missing sentence or
 * a wrong parameter does not compile, and the same catalogue serves shared, server, client and command line.
 * Why not a library: docs/decisions/0002-words.md.
 */
import { account as enAccount } from "./en/account.ts";
import { app as enApp } from "./en/app.ts";
import { approval as enApproval } from "./en/approval.ts";
import { bilan as enBilan } from "./en/bilan.ts";
import { checks as enChecks } from "./en/checks.ts";
import { cleaning as enCleaning } from "./en/cleaning.ts";
import { comments as enComments } from "./en/comments.ts";
import { completing as enCompleting } from "./en/completing.ts";
import { editors as enEditors } from "./en/editors.ts";
import { exporting as enExporting } from "./en/exporting.ts";
import { expressions as enExpressions } from "./en/expressions.ts";
import { facets as enFacets } from "./en/facets.ts";
import { fileCheck as enFileCheck } from "./en/file-check.ts";
import { find as enFind } from "./en/find.ts";
import { geo as enGeo } from "./en/geo.ts";
import { grid as enGrid } from "./en/grid.ts";
import { harmonising as enHarmonising } from "./en/harmonising.ts";
import { history as enHistory } from "./en/history.ts";
import { hours as enHours } from "./en/hours.ts";
import { imported as enImported } from "./en/imported.ts";
import { importing as enImporting } from "./en/importing.ts";
import { inspecting as enInspecting } from "./en/inspecting.ts";
import { joining as enJoining } from "./en/joining.ts";
import { locks as enLocks } from "./en/locks.ts";
import { members as enMembers } from "./en/members.ts";
import { notices as enNotices } from "./en/notices.ts";
import { offline as enOffline } from "./en/offline.ts";
import { operations as enOperations } from "./en/operations.ts";
import { operationsSought as enOperationsSought } from "./en/operations-sought.ts";
import { overview as enOverview } from "./en/overview.ts";
import { places as enPlaces } from "./en/places.ts";
import { privateData as enPrivateData } from "./en/private-data.ts";
import { problems as enProblems } from "./en/problems.ts";
import { purge as enPurge } from "./en/purge.ts";
import { questions as enQuestions } from "./en/questions.ts";
import { recipes as enRecipes } from "./en/recipes.ts";
import { repairs as enRepairs } from "./en/repairs.ts";
import { review as enReview } from "./en/review.ts";
import { rowForm as enRowForm } from "./en/row-form.ts";
import { schema as enSchema } from "./en/schema.ts";
import { together as enTogether } from "./en/together.ts";
import { tools as enTools } from "./en/tools.ts";
import { trash as enTrash } from "./en/trash.ts";
import { unavailable as enUnavailable } from "./en/unavailable.ts";
import { updating as enUpdating } from "./en/updating.ts";
import { versions as enVersions } from "./en/versions.ts";
import { views as enViews } from "./en/views.ts";
import { account } from "./fr/account.ts";
import { app } from "./fr/app.ts";
import { approval } from "./fr/approval.ts";
import { bilan } from "./fr/bilan.ts";
import { checks } from "./fr/checks.ts";
import { cleaning } from "./fr/cleaning.ts";
import { comments } from "./fr/comments.ts";
import { completing } from "./fr/completing.ts";
import { editors } from "./fr/editors.ts";
import { exporting } from "./fr/exporting.ts";
import { expressions } from "./fr/expressions.ts";
import { facets } from "./fr/facets.ts";
import { fileCheck } from "./fr/file-check.ts";
import { find } from "./fr/find.ts";
import { geo } from "./fr/geo.ts";
import { grid } from "./fr/grid.ts";
import { harmonising } from "./fr/harmonising.ts";
import { history } from "./fr/history.ts";
import { hours } from "./fr/hours.ts";
import { imported } from "./fr/imported.ts";
import { importing } from "./fr/importing.ts";
import { inspecting } from "./fr/inspecting.ts";
import { joining } from "./fr/joining.ts";
import { locks } from "./fr/locks.ts";
import { members } from "./fr/members.ts";
import { notices } from "./fr/notices.ts";
import { offline } from "./fr/offline.ts";
import { operations } from "./fr/operations.ts";
import { operationsSought } from "./fr/operations-sought.ts";
import { overview } from "./fr/overview.ts";
import { places } from "./fr/places.ts";
import { privateData } from "./fr/private-data.ts";
import { problems } from "./fr/problems.ts";
import { purge } from "./fr/purge.ts";
import { questions } from "./fr/questions.ts";
import { recipes } from "./fr/recipes.ts";
import { repairs } from "./fr/repairs.ts";
import { review } from "./fr/review.ts";
import { rowForm } from "./fr/row-form.ts";
import { schema } from "./fr/schema.ts";
import { together } from "./fr/together.ts";
import { tools } from "./fr/tools.ts";
import { trash } from "./fr/trash.ts";
import { unavailable } from "./fr/unavailable.ts";
import { updating } from "./fr/updating.ts";
import { versions } from "./fr/versions.ts";
import { views } from "./fr/views.ts";

const fr = {
  recipes,
  privateData,
  purge,
  operations,
  operationsSought,
  joining,
  harmonising,
  geo,
  cleaning,
  bilan,
  app,
  places,
  checks,
  find,
  views,
  tools,
  rowForm,
  grid,
  completing,
  editors,
  hours,
  exporting,
  imported,
  importing,
  inspecting,
  problems,
  review,
  repairs,
  history,
  offline,
  together,
  trash,
  versions,
  unavailable,
  updating,
  account,
  members,
  questions,
  approval,
  notices,
  overview,
  locks,
  schema,
  comments,
  expressions,
  facets,
  fileCheck,
};
export type Words = typeof fr;

const en: Words = {
  recipes: enRecipes,
  privateData: enPrivateData,
  purge: enPurge,
  operations: enOperations,
  operationsSought: enOperationsSought,
  joining: enJoining,
  harmonising: enHarmonising,
  geo: enGeo,
  cleaning: enCleaning,
  bilan: enBilan,
  places: enPlaces,
  app: enApp,
  checks: enChecks,
  find: enFind,
  views: enViews,
  tools: enTools,
  rowForm: enRowForm,
  grid: enGrid,
  completing: enCompleting,
  editors: enEditors,
  hours: enHours,
  exporting: enExporting,
  imported: enImported,
  importing: enImporting,
  inspecting: enInspecting,
  problems: enProblems,
  review: enReview,
  repairs: enRepairs,
  versions: enVersions,
  together: enTogether,
  trash: enTrash,
  unavailable: enUnavailable,
  updating: enUpdating,
  offline: enOffline,
  history: enHistory,
  account: enAccount,
  members: enMembers,
  questions: enQuestions,
  approval: enApproval,
  notices: enNotices,
  overview: enOverview,
  locks: enLocks,
  schema: enSchema,
  comments: enComments,
  expressions: enExpressions,
  facets: enFacets,
  fileCheck: enFileCheck,
};

export type Language = "fr" | "en";

export const WORDS: Readonly<Record<Language, Words>> = { fr, en };
