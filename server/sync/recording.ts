/**
 * Record, then distribute, then acknowledge: the order of things in one room. While a transaction is on its way, whatever would change
 * or read the document waits, so that right after it the document is exactly what is on disk.
 */
import type { Trace } from "#shared/document/trace.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { LogRecord, StorageRefused } from "../storage/update-log.ts";
import type { Clock } from "./clock.ts";
import type { Batch, GroupCommit, Recorder } from "./group-commit.ts";
import type { Participant, Writer } from "./participant.ts";
import { storedFrame } from "./protocol.ts";
import type { GestureNote, RecordedGesture } from "./room-follower.ts";

interface Change {
  readonly record: LogRecord;
  readonly participant: Participant | null;
  readonly traces: readonly Trace[];
  readonly note: GestureNote | undefined;
}

interface Waiting {
  run(): void;
  refuse(error: StorageRefused): void;
}

export interface Recording {
  /** `traces`: what the update changed */
  add(update: Uint8Array, writer: Writer, traces: readonly Trace[]): void;
  claim(client: number, user: UserId): void;
  /** tells the participant that all it sent up to `version` is on disk, once it is */
  echo(participant: Participant, version: number): void;
  /** runs now, or right after the transaction on its way; keeps the order of calls. `refused` is called instead when the log refuses. */
  inTurn(step: () => void, refused?: (error: StorageRefused) => void): void;
  /** runs when the document holds nothing that is not on disk, and gives back what it returned; rejects with StorageRefused */
  recorded<T>(run: () => T): Promise<T>;
  /** sequence number of the newest record */
  readonly head: number;
  readonly quiet: boolean;
  /** the log refused: the document is ahead of the disk, for good */
  readonly refused: boolean;
}

export function createRecording(room: {
  readonly dataset: DatasetId;
  readonly head: number;
  readonly clock: Clock;
  readonly commit: GroupCommit;
  /** what was just recorded goes to everyone, except to its author when there was only one */
  distribute(updates: readonly Uint8Array[], except: Participant | null): void;
  refused(error: StorageRefused): void;
  /** on disk, distributed and acknowledged */
  followed(gestures: readonly RecordedGesture[]): void;
}): Recording {
  let state: "open" | "committing" | "refused" = "open";
  let head = room.head;
  let changes: Change[] = [];
  let claims: { dataset: DatasetId; client: number; user: UserId }[] = [];
  let echoes = new Map<Participant, number>();
  let waiting: Waiting[] = [];
  let held: Waiting[] = [];
  let refusal: StorageRefused | null = null;

  const isQuiet = () =>
    state === "open" && changes.length === 0 && claims.length === 0 && echoes.size === 0 && waiting.length === 0;

  const recorder: Recorder = {
    take(): Batch {
      state = "committing";
      return { records: changes.map((change) => change.record), claims };
    },
    recorded(numbers) {
      head = numbers.at(-1) ?? head;
      const done = { changes, echoes, waiting, held };
      [changes, claims, echoes, waiting, held] = [[], [], new Map(), [], []];
      state = "open";
      if (done.changes.length > 0) {
        const first = done.changes[0]?.participant ?? null;
        const one = done.changes.every((change) => change.participant === first);
        room.distribute(
          done.changes.map((change) => change.record.update),
          one ? first : null,
        );
      }
      for (const [participant, version] of done.echoes) participant.send(storedFrame(version));
      if (done.changes.length > 0) room.followed(gesturesOf(done.changes, numbers));
      for (const one of done.waiting) one.run();
      for (const one of done.held) one.run();
    },
    refused(error) {
      state = "refused";
      refusal = error;
      const done = [...waiting, ...held];
      [changes, claims, echoes, waiting, held] = [[], [], new Map(), [], []];
      room.refused(error);
      for (const one of done) one.refuse(error);
    },
  };

  const schedule = () => {
    if (state === "open") room.commit.schedule(recorder);
  };

  return {
    get head() {
      return head;
    },
    get quiet() {
      return isQuiet();
    },
    get refused() {
      return refusal !== null;
    },
    add(update, writer, traces) {
      const record = { dataset: room.dataset, update, author: writer.user, at: room.clock.now() };
      changes.push({ record, participant: writer.participant, traces, note: writer.note });
      schedule();
    },
    claim(client, user) {
      claims.push({ dataset: room.dataset, client, user });
      schedule();
    },
    echo(participant, version) {
      if (isQuiet()) participant.send(storedFrame(version));
      else {
        echoes.set(participant, version);
        schedule();
      }
    },
    inTurn(step, refused = () => undefined) {
      if (refusal !== null) refused(refusal);
      else if (state === "committing") held.push({ run: step, refuse: refused });
      else step();
    },
    recorded<T>(run: () => T): Promise<T> {
      if (refusal !== null) return Promise.reject(refusal);
      if (isQuiet()) return new Promise((resolve) => resolve(run()));
      return new Promise<T>((resolve, reject) => {
        waiting.push({
          run: () => {
            try {
              resolve(run());
            } catch (error) {
              reject(error);
            }
          },
          refuse: reject,
        });
        schedule();
      });
    },
  };
}

function gesturesOf(changes: readonly Change[], numbers: readonly number[]): RecordedGesture[] {
  return changes.map(({ record: { author, at }, traces, note }, i) => ({
    ...note,
    ...{ seq: numbers[i] ?? 0, author, at, traces },
  }));
}
