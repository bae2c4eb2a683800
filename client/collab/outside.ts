/** Everything a collaboration needs of the world around it: storage, sockets, the API, the network's state. */
import type * as Y from "yjs";
import { fetchIssuePage, sendUpdate } from "#client/api/datasets.ts";
import { ApiProblem, codeOf } from "#client/api/request.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { openForgetfulCopy } from "./forgetful-copy.ts";
import { openIndexeddbCopy } from "./indexeddb-copy.ts";
import type { ReadIssuePage } from "./issue-feed.ts";
import { browserCopies, type LocalCopies } from "./local-copies.ts";
import type { LocalCopy } from "./local-copy.ts";
import { askStanding, type Standing } from "./standing.ts";
import { browserUnsent, type KeptUnsent } from "./unsent-edits.ts";

type NotStored =
  /** this person may not write */
  | "refused"
  /** nobody's update would be taken as it is */
  | "not-taken"
  | "locked"
  | "signed-out"
  | "dataset-not-found"
  | "changed"
  | "not-recording"
  | "no-answer";

export interface Outside {
  readonly Socket: typeof WebSocket;
  openCopy(name: string, doc: Y.Doc): LocalCopy;
  readonly readIssues: ReadIssuePage;
  /** sends an update too large for the socket */
  sendUpdate(update: Uint8Array): Promise<"stored" | NotStored>;
  standing(): Promise<Standing>;
  readonly copies: LocalCopies;
  readonly unsent: KeptUnsent;
  /** ms since 1970 */
  now(): number;
  /** 0 to 1 */
  random(): number;
  /** the computer says that its network is gone; it may be wrong (a server on this same computer) */
  onNetworkLost(listener: () => void): () => void;
}

export function browserOutside(dataset: Dataset): Outside {
  return {
    Socket: WebSocket,
    openCopy: (name, doc) => (typeof indexedDB === "undefined" ? openForgetfulCopy() : openIndexeddbCopy(name, doc)),
    readIssues: (cursor) => fetchIssuePage(dataset.id, cursor),
    async sendUpdate(update) {
      try {
        await sendUpdate(dataset.id, dataset.incarnation, update);
        return "stored";
      } catch (error) {
        return whyNot(error);
      }
    },
    standing: () => askStanding(dataset),
    copies: browserCopies,
    unsent: browserUnsent,
    now: Date.now,
    random: Math.random,
    onNetworkLost(listener) {
      window.addEventListener("offline", listener);
      return () => window.removeEventListener("offline", listener);
    },
  };
}

function whyNot(error: unknown): NotStored {
  switch (codeOf(error)) {
    case "incarnation-changed":
      return "changed";
    case "storage-refused":
      return "not-recording";
    // another time it is taken
    case "too-many-requests":
      return "no-answer";
    case "locked":
      return "locked";
    case "not-signed-in":
      return "signed-out";
    case "dataset-not-found":
      return "dataset-not-found";
    default:
      if (!(error instanceof ApiProblem) || error.problem.status >= 500) return "no-answer";
      return error.problem.status === 403 ? "refused" : "not-taken";
  }
}
