/** What one database is made into: adapters, rooms, history, notices, and the parts HTTP is made from. */
import { join } from "node:path";
import { StorageRefused, type UpdateLog } from "#server/storage/update-log.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Config } from "./config.ts";
import { createDatasetCounter } from "./datasets/dataset-counts.ts";
import { createPublishedFiles } from "./datasets/published-files.ts";
import { createSchemaCatalogue } from "./datasets/schema-catalogue.ts";
import { isWebAddress } from "./datasets/schema-catalogue-reader.ts";
import { soon } from "./datasets/soon.ts";
import { findTable, tellOfNames } from "./datasets/table-names.ts";
import { createKeptExports } from "./exports/kept-exports.ts";
import { createGeocoder } from "./geocoding/geocoder.ts";
import { createGeocodingRunner, waitFor } from "./geocoding/runner.ts";
import { createGeography } from "./geography/geography.ts";
import { createKeptAnswers } from "./geography/kept-answers.ts";
import { createJournalKeeper } from "./history/journal-keeper.ts";
import { createVersionPoints } from "./history/version-points.ts";
import type { HttpParts } from "./http/parts.ts";
import { createSmtpMailer } from "./mail/smtp-mailer.ts";
import { openNotices } from "./notices/open-notices.ts";
import { openAccounts } from "./open-accounts.ts";
import { openRegisters } from "./open-registers.ts";
import type { Watch } from "./operation/watch.ts";
import { createFetchFile } from "./outgoing/fetch-file.ts";
import { createFetchText } from "./outgoing/fetch-text.ts";
import { createPostForm } from "./outgoing/post-form.ts";
import { createAccess } from "./people/access.ts";
import { createAudit } from "./people/audit.ts";
import { createInvitationTokens } from "./people/invitation-tokens.ts";
import { locksOf } from "./people/locks.ts";
import { createSeen } from "./people/seen.ts";
import { openServerSecret } from "./people/server-secret.ts";
import { createSignIn } from "./people/sign-in.ts";
import { createTickets } from "./people/tickets.ts";
import { knownBackups } from "./purge/known-backups.ts";
import { createContentSeals } from "./review/content-seals.ts";
import { createGoneMarks } from "./review/gone-marks.ts";
import { createKeptRows } from "./review/kept-rows.ts";
import { createTurns } from "./review/turns.ts";
import { createSqliteApiTokens } from "./storage/sqlite/api-tokens.ts";
import { createSqliteApprovals } from "./storage/sqlite/approval.ts";
import { createSqliteAssignments } from "./storage/sqlite/assignments.ts";
import { createSqliteAuditLog } from "./storage/sqlite/audit.ts";
import { createSqliteBilanTexts } from "./storage/sqlite/bilan-texts.ts";
import { EXPORTS_FOLDER, PUBLISHED_FOLDER, UPLOADS_FOLDER } from "./storage/sqlite/data-folder.ts";
import type { Database } from "./storage/sqlite/database.ts";
import { createSqliteDatasets, createSqliteUploads } from "./storage/sqlite/datasets.ts";
import { createSqliteFetchedTexts } from "./storage/sqlite/fetched-texts.ts";
import { createSqliteGeocoding } from "./storage/sqlite/geocoding.ts";
import { createSqliteImports, createSqliteSettledDoubts } from "./storage/sqlite/imports.ts";
import { createSqliteInvitations } from "./storage/sqlite/invitations.ts";
import { createSqliteJournal } from "./storage/sqlite/journal.ts";
import { readLastBackup } from "./storage/sqlite/last-backup.ts";
import { createSqliteLocks } from "./storage/sqlite/locks.ts";
import { createSqliteLogRecords } from "./storage/sqlite/log-records.ts";
import type { LogThread } from "./storage/sqlite/log-thread.ts";
import { createSqliteMarks } from "./storage/sqlite/marks.ts";
import { createSqliteMembers } from "./storage/sqlite/members.ts";
import { createSqliteChoices, createSqliteDigestShelf, createSqliteNotices } from "./storage/sqlite/notices.ts";
import { createSqliteOutlines } from "./storage/sqlite/outlines.ts";
import { createSqlitePeople, createSqliteSessions } from "./storage/sqlite/people.ts";
import { createSqlitePersonalData } from "./storage/sqlite/personal-data.ts";
import { createSqlitePrivacyDecisions } from "./storage/sqlite/privacy-decisions.ts";
import { createSqlitePurges } from "./storage/sqlite/purges.ts";
import { createSqliteQuestionOrder } from "./storage/sqlite/question-order.ts";
import { createSqliteRecipes } from "./storage/sqlite/recipes.ts";
import { createSqliteSavedViews } from "./storage/sqlite/saved-views.ts";
import { createSqliteSpaces } from "./storage/sqlite/spaces.ts";
import { createSqliteSpotChecks } from "./storage/sqlite/spot-checks.ts";
import { createSqliteStepNotes } from "./storage/sqlite/step-notes.ts";
import { createSqliteTerritories } from "./storage/sqlite/territories.ts";
import { createSqliteComments, createSqliteThreads } from "./storage/sqlite/threads.ts";
import { createSqliteToldApart } from "./storage/sqlite/told-apart.ts";
import { createSqliteVersions } from "./storage/sqlite/versions.ts";
import { createSqliteVisits } from "./storage/sqlite/visits.ts";
import { systemClock } from "./sync/clock.ts";
import { SYNC_LIMITS } from "./sync/limits.ts";
import type { LiveDatasets } from "./sync/live-datasets.ts";
import { createRooms, type Rooms } from "./sync/rooms.ts";
import type { SyncObserver } from "./sync/sync-observer.ts";
import { forgetWhatWasRead } from "./workers/run-reading-job.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Replaces a part, for tests. */
export interface Replacements {
  readonly updateLog?: (real: UpdateLog) => UpdateLog;
  readonly now?: () => number;
  readonly clientFolder?: string;
  /** which IP addresses may be fetched from */
  readonly mayReach?: (ip: string) => boolean;
}

/** Errors of the layers below that have a code of their own. */
export function explain(error: unknown): ProblemError | null {
  return error instanceof StorageRefused ? new ProblemError("storage-refused", { cause: error }) : null;
}

/** The parts of the HTTP side and what else is opened and closed with them. */
export function createParts(
  config: Config,
  database: Database,
  logThread: LogThread,
  log: HttpParts["log"],
  replacements: Replacements,
  { watch, observe, settings }: { watch: Watch; observe: SyncObserver; settings: HttpParts["settings"] },
) {
  const now = replacements.now ?? Date.now;
  const people = createSqlitePeople(database);
  const spaces = createSqliteSpaces(database);
  const members = createSqliteMembers(database);
  const datasets = tellOfNames(createSqliteDatasets(database), () => rooms.renamed());
  const auditLog = createSqliteAuditLog(database);
  const locks = createSqliteLocks(database);
  const counter = createDatasetCounter({
    updateLog: replacements.updateLog?.(logThread.log) ?? logThread.log,
    write: logThread.writeFigures,
    onError: (error) => log.warn({ err: error }, "the figures of a dataset were not written"),
  });
  const versions = createSqliteVersions(database);
  const versionPoints = createVersionPoints({
    versions,
    datasets,
    log: counter.updateLog,
    clock: { ...systemClock, now },
    logger: log,
    changed: (dataset) => rooms.notify(dataset, { kind: "version", dataset }),
  });
  const journal = createSqliteJournal(database, logThread.journal);
  const threads = createSqliteThreads(database);
  const keptRows = createKeptRows({ threads, live: () => rooms, logger: log });
  const marks = createSqliteMarks(database);
  const goneMarks = createGoneMarks({ marks, live: () => rooms, logger: log });
  const journalKeeper = createJournalKeeper({
    journal,
    log: { ...counter.updateLog, ...createSqliteLogRecords(database) },
    clock: { ...systemClock, now },
    logger: log,
  });
  const secret = openServerSecret(config.dataFolder);
  const mailer = config.mail === null ? null : createSmtpMailer(config.mail);
  const notices = openNotices({
    store: createSqliteNotices(database),
    choices: createSqliteChoices(database),
    shelf: createSqliteDigestShelf(database),
    visits: createSqliteVisits(database),
    ...{ people, members, datasets, mailer, log, secret },
    clock: { ...systemClock, now },
    origin: config.publicUrl?.origin ?? null,
    language: config.language,
    days: config.noticeDays,
  });
  const rooms: Rooms = createRooms({
    log: counter.updateLog,
    logger: log,
    observe: { ...observe, entered: notices.enter },
    limits: { ...SYNC_LIMITS, ...config.limits },
    followers: [versionPoints, journalKeeper, keptRows, goneMarks],
    locksOf: (dataset) => locksOf({ locks, people }, dataset),
    findTable: (dataset, name) => findTable(datasets, dataset, name),
  });
  counter.watch(rooms);
  const live: LiveDatasets = {
    ...rooms,
    notify: (dataset, notice) => {
      rooms.notify(dataset, notice);
      // lists of questions are open elsewhere than in the table
      if (notice.kind === "thread") void notices.side.noticeStreams.threadChanged(dataset);
    },
  };
  const signIn = createSignIn({ people, sessions: createSqliteSessions(database), now });
  const { operatorLink } = settings;
  const reach = replacements.mayReach === undefined ? {} : { mayReach: replacements.mayReach };
  const geocodingJobs = createSqliteGeocoding(database);
  const ofGeocoder = { ...reach, trustedHost: config.geocoder === null ? null : hostOf(config.geocoder) };
  const geocoder =
    config.geocoder === null
      ? null
      : createGeocoder(config.geocoder, createPostForm(ofGeocoder), createFetchText(ofGeocoder));
  const fetchedTexts = createSqliteFetchedTexts(database);
  const geography =
    config.geography === null
      ? null
      : createGeography(
          config.geography,
          createKeptAnswers({
            texts: fetchedTexts,
            fetchText: createFetchText({ ...reach, trustedHost: hostOf(config.geography) }),
            onError: (error) => log.warn({ err: error }, "outlines and lists of communes were not all fetched"),
            now,
          }),
        );
  const parts: HttpParts = {
    people,
    accounts: openAccounts({ config, database, secret, mailer, people, signIn, operatorLink, log, now }),
    spaces,
    members,
    datasets,
    locks,
    apiTokens: createSqliteApiTokens(database),
    auditLog,
    audit: createAudit({ auditLog, now }),
    invitations: createSqliteInvitations(database),
    uploads: createSqliteUploads(database),
    imports: createSqliteImports(database),
    settledDoubts: createSqliteSettledDoubts(database),
    threads,
    comments: createSqliteComments(database),
    decisions: createTurns(),
    approvals: createSqliteApprovals(database),
    contentSeals: createContentSeals(counter.updateLog),
    marks,
    assignments: createSqliteAssignments(database),
    savedViews: createSqliteSavedViews(database),
    bilanTexts: createSqliteBilanTexts(database),
    privacyDecisions: createSqlitePrivacyDecisions(database),
    recipes: createSqliteRecipes(database),
    stepNotes: createSqliteStepNotes(database),
    toldApart: createSqliteToldApart(database),
    purges: createSqlitePurges(database, logThread),
    emptyRoom: rooms.anew,
    settleFollowers: async () => void (await Promise.all([keptRows.settle(), goneMarks.settle()])),
    settleHistory: (dataset) => Promise.all([versionPoints.settle(), journalKeeper.settle(dataset)]),
    forgetCaches: async (dataset) => {
      parts.contentSeals.forget(dataset);
      forgetWhatWasRead();
      await Promise.all([parts.publishedFiles.forget(dataset), parts.keptExports.forget(dataset)]);
    },
    knownBackups: () => knownBackups(config.dataFolder, config.backups, readLastBackup(config.dataFolder)),
    territories: createSqliteTerritories(database),
    geography,
    ...openRegisters({ config, reach, texts: fetchedTexts, log, now }),
    geocodingJobs,
    geocoder,
    geocodingRunner: createGeocodingRunner({
      ...{ jobs: geocodingJobs, geocoder, log, wait: waitFor },
      notify: (dataset, notice) => rooms.notify(dataset, notice),
    }),
    spotChecks: createSqliteSpotChecks(database),
    outlines: createSqliteOutlines(database),
    personalData: createSqlitePersonalData(database, { sendsLetters: mailer !== null }),
    closeStreams: (user) => notices.side.noticeStreams.close(user),
    keptExports: createKeptExports(join(config.dataFolder, EXPORTS_FOLDER), now),
    publishedFiles: createPublishedFiles(join(config.dataFolder, PUBLISHED_FOLDER), {
      versions,
      versionPoints,
      people,
      updateLog: counter.updateLog,
      live,
      now,
    }),
    versions,
    versionPoints,
    journal,
    journalKeeper,
    updateLog: counter.updateLog,
    live,
    settleCounts: () => soon(counter.flush(), undefined),
    tokens: createInvitationTokens(secret),
    signIn,
    access: createAccess({
      spaces,
      members,
      datasets,
      seen: createSeen({ members, now, onError: (error) => log.warn({ err: error }, "who was seen was not noted") }),
    }),
    tickets: createTickets(now),
    mailer,
    ...notices.side,
    questionOrder: createSqliteQuestionOrder(database),
    catalogue: createSchemaCatalogue({
      address: config.schemaCatalogue,
      texts: fetchedTexts,
      fetchText: createFetchText({ ...reach, trustedHost: hostOf(config.schemaCatalogue) }),
      onError: (error) => log.warn({ err: error }, "the schemas of the catalogue were not all fetched"),
      now,
    }),
    fetchText: createFetchText(reach),
    fetchFile: createFetchFile(reach),
    uploadFolder: uploadFolderIn(config),
    limits: config.limits,
    life: config.invitationDays * DAY,
    settings,
    watch,
    log,
    explain,
    now,
  };
  return { counter, parts, rooms, notices, keptRows, goneMarks };
}

/** The operator chose it: it may be of a private network. */
function hostOf(catalogue: string): string | null {
  return isWebAddress(catalogue) && URL.canParse(catalogue) ? new URL(catalogue).host : null;
}

export function uploadFolderIn({ dataFolder }: Config): string {
  return join(dataFolder, UPLOADS_FOLDER);
}
