/** Every limit of the product, its default, and its unit. The server may be configured to others; nothing else invents one. */
export const LIMITS = {
  /** bytes of one uploaded file */
  uploadBytes: 500 * 1024 * 1024,
  /** bytes that a workbook or an archive may unpack to, all its parts together */
  unpackedFileBytes: 2 * 1024 * 1024 * 1024,
  /** files in one archive; parts of one workbook */
  archiveFiles: 5_000,
  /** sheets and files of data in one file */
  tablesOfFile: 500,
  rows: 1_000_000,
  columns: 1_000,
  /** rows of a file that an import leaves out by their number */
  rowsSetAside: 10_000,
  /** UTF-16 code units of one cell */
  cellLength: 32 * 1024,
  /** UTF-16 code units of a column name */
  columnNameLength: 500,
  /** bytes of one WebSocket message */
  messageBytes: 8 * 1024 * 1024,
  /** bytes of one person's presence state */
  presenceBytes: 3 * 1024,
  /** frames per second one session may send for long, and at once */
  framesPerSecond: 60,
  framesBurst: 300,
  sessionsPerRoom: 200,
  sessionsPerUser: 10,
  /** datasets open in memory at once: those nobody uses are closed first */
  roomsLoaded: 256,
  /** bytes waiting on one socket before it is closed as transient, and bytes of one session that wait for the disk before it is read on */
  bufferedBytes: 4 * 1024 * 1024,
  /** bytes a packed value (chunk, row set) may unpack to */
  unpackedBytes: 64 * 1024 * 1024,
  /** gestures that say in one update what they were: each is a line of the history; hands do not make so many in a day without network */
  stepsPerUpdate: 20_000,
  /** gestures in one update, steps or not: each is a line of the history; typed one a second, three days and nights without network */
  gesturesPerUpdate: 250_000,
  /** UTF-16 code units of a comment */
  commentLength: 5_000,
  threadsPerDataset: 10_000,
  commentsPerThread: 1_000,
  /** UTF-16 code units of a person's, space's or dataset's name */
  nameLength: 200,
  /** bytes of a Table Schema */
  schemaBytes: 2 * 1024 * 1024,
} as const;
export type Limits = { readonly [K in keyof typeof LIMITS]: number };
