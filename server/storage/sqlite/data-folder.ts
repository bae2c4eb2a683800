/** What is in the data folder under which name. */
export const DATABASE_FILE = "tablee.sqlite";
/** what SQLite keeps beside its file while it is open, or after it was not closed */
export const COMPANIONS = ["-wal", "-shm"];
export const SECRET_FILE = "secret";
/** originals, each under its SHA-256 */
export const UPLOADS_FOLDER = "uploads";
/** files of published versions, made again from the log when they are missing */
export const PUBLISHED_FOLDER = "published";
/** files made for one person, for a quarter of an hour: emptied at start */
export const EXPORTS_FOLDER = "exports";
/** a restore on its way: abandoned by whoever finds it */
export const PREPARING_FOLDER = "restoring";
/** a restore that was decided: carried out by whoever finds it */
export const DECIDED_FOLDER = "restore-decided";
/** in either of them: under which names the present data is set aside */
export const SWAP_NOTE = "swap.json";
/** about the last backup that was made and verified */
export const LAST_BACKUP_NOTE = "last-backup.json";
/** where a running server takes orders from who may read this file */
export const OPERATOR_FILE = "operator.json";
