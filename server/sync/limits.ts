/** The limits of the rooms: those of the product, and the times and counts that only the rooms know. */
import { LIMITS, type Limits } from "#shared/model/limits.ts";

const ROOM_LIMITS = {
  /** an empty room is unloaded after this long */
  idleMs: 60_000,
  /** after the log refused, a dataset is not loaded again before this */
  refusalMs: 1_000,
  /** a socket that was sent nothing for this long is sent a keep-alive: y-websocket gives up after 30 s of silence */
  silenceMs: 20_000,
  /** how often sockets are looked after (keep-alive, pings, stalled readers) */
  careMs: 5_000,
  /** a reader whose waiting bytes grow for this long is closed */
  growthMs: 10_000,
  /** a first sync that makes no progress for this long is given up */
  stallMs: 30_000,
  /** a socket told to close is cut off when it does not answer within this */
  goodbyeMs: 3_000,
  /** presence of a room is sent at most this often */
  presenceMs: 100,
  /** presence is not added to a socket where more bytes than this wait: it is told later */
  presenceBufferedBytes: 256 * 1024,
  /** gaps that a session's answers leave open before its socket is closed */
  gapStrikes: 3,
  /** updates with a gap that may come in before our question about it is answered */
  gapPatience: 200,
  /** bytes of the state vector in a sync step 1: a hundred thousand client ids */
  stateVectorBytes: 1024 * 1024,
  /** answers to sync step 1 that may wait on one socket: each is as large as the table */
  tablesWaiting: 4,
  /** Yjs client ids one update may claim */
  claimsPerUpdate: 1_000,
  /** an issues delta larger than this is a reset */
  issuesPerDelta: 500,
  /** tables are judged for about this long at a time; in between, everything else has its turn */
  checkSliceMs: 8,
  /** a snapshot is due when the log behind it reaches this many records or bytes, at most once per interval */
  snapshotRecords: 500,
  snapshotBytes: 1024 * 1024,
  snapshotIntervalMs: 30_000,
  /** a table is folded when so many texts were written over the import and no editor is connected; fewer will do when it is unloaded */
  foldEntries: 50_000,
  foldEntriesLeaving: 10_000,
  /** beyond twice as many for this long, its editors are closed for a moment, so that it can be folded */
  foldPatienceMs: 10 * 60_000,
  /** a table is folded for about this long at a time: the rest waits for the next */
  foldTurnMs: 800,
  /** how often rooms are looked at */
  foldLookMs: 10_000,
} as const;

export type SyncLimits = Limits & { readonly [K in keyof typeof ROOM_LIMITS]: number };
export const SYNC_LIMITS: SyncLimits = { ...LIMITS, ...ROOM_LIMITS };
