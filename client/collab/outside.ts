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

export interface Outside {
  readonly Socket: typeof WebSocket;
  openCopy(name: string, doc: Y.Doc): LocalCopy;
  readonly readIssues: ReadIssuePage;
  /** sends an update too large for the socket */
  sendUpdate(update: Uint8Array): Promise<"stored" | "refused" | "locked" | "changed" | "not-recording" | "no-answer">;
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
        if (codeOf(error) === "incarnation-changed") return "changed";
        if (codeOf(error) === "locked") return "locked";
        if (codeOf(error) === "storage-refused") return "not-recording";
        return error instanceof ApiProblem && error.problem.status < 500 ? "refused" : "no-answer";
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
