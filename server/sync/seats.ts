/** What sessions send to their room, frame by frame: nothing in it may throw further than the session's own socket. */
import * as Y from "yjs";
import type { DatasetId } from "#shared/model/ids.ts";
import { CLOSE } from "#shared/wire/problem.ts";
import { dropParked, encodeApplied, hasParked, parkedIn, sameParked } from "./gaps.ts";
import type { SyncLimits } from "./limits.ts";
import type { Logger } from "./logger.ts";
import type { Participant } from "./participant.ts";
import type { RoomPresence } from "./presence.ts";
import { BadFrame, type ClientFrame, step1Frame, step2Frame } from "./protocol.ts";
import type { Recording } from "./recording.ts";
import type { Writing } from "./writing.ts";

export interface Seat {
  /** `handled` is called when its turn has come: until then it waits in memory */
  receive(frame: ClientFrame, handled?: () => void): void;
  leave(): void;
}

/** What the room remembers of one session while it is connected. */
interface Member {
  readonly participant: Participant;
  state: "seated" | "refused";
  /** our step 1 that it has not answered yet: what comes before the answer may well build on what is in it */
  asked: boolean;
  /** updates since the last whole moment that left something parked, and how many of them while we waited for an answer */
  gaps: number;
  early: number;
  /** questions that were answered and left the gap open */
  strikes: number;
  /** a version to echo once nothing is parked any more */
  withheld: number | null;
}

export interface Seats {
  readonly participants: ReadonlySet<Participant>;
  take(participant: Participant): Seat;
}

export function createSeats(room: {
  readonly dataset: DatasetId;
  readonly doc: Y.Doc;
  readonly participants: Set<Participant>;
  readonly recording: Recording;
  readonly writing: Writing;
  readonly presence: RoomPresence;
  readonly limits: SyncLimits;
  readonly logger: Logger;
  /** what a newcomer is told before anything else */
  greet(participant: Participant): void;
}): Seats {
  const { dataset, doc, participants, recording, writing, presence, limits, logger } = room;
  const members = new Set<Member>();

  const refuse = (member: Member, code: number, reason: string) => {
    member.state = "refused";
    logger.warn({ dataset, user: member.participant.identity.user, code, reason }, "a session was closed");
    member.participant.close(code, reason);
  };

  const ask = (member: Member) => {
    member.asked = true;
    member.early = 0;
    member.participant.send(step1Frame(Y.encodeStateVector(doc)));
  };

  const receiveUpdate = (member: Member, update: Uint8Array, answers: boolean) => {
    const { participant } = member;
    if (answers) member.asked = false;
    const { user, role } = participant.identity;
    const before = parkedIn(doc);
    const admitted = writing.apply(update, { user, participant }, role);
    if (admitted.is === "malformed") return refuse(member, CLOSE.badMessage, admitted.reason);
    if (admitted.is === "refused") return refuse(member, CLOSE.writeRefused, admitted.reason);
    if (admitted.is === "locked") return refuse(member, CLOSE.writeRefused, `locked: ${admitted.reason}`);
    if (!hasParked(doc)) return closeGaps();
    if (sameParked(before, parkedIn(doc))) return;
    member.gaps++;
    if (member.asked && ++member.early <= limits.gapPatience) return;
    member.strikes++;
    if (member.strikes >= limits.gapStrikes || member.asked)
      return refuse(member, CLOSE.transient, "updates are missing");
    ask(member);
  };

  const closeGaps = () => {
    for (const member of members) {
      member.strikes = member.gaps = member.early = 0;
      if (member.withheld !== null) recording.echo(member.participant, member.withheld);
      member.withheld = null;
    }
  };

  const answer = (member: Member, stateVector: Uint8Array) => {
    if (stateVector.length > limits.stateVectorBytes)
      return refuse(member, CLOSE.badMessage, `a state vector of ${stateVector.length} bytes`);
    recording
      .recorded(() => member.participant.sendTable(step2Frame(encodeApplied(doc, stateVector))))
      .catch((err: unknown) => {
        // When the disk refused, the socket is being closed as transient already; anything else is a state vector that is none.
        if (recording.refused) return;
        logger.warn({ err, dataset }, "a sync step 1 could not be answered");
        refuse(member, CLOSE.badMessage, "not a state vector");
      });
  };

  const receive = (member: Member, frame: ClientFrame) => {
    const { participant } = member;
    switch (frame.kind) {
      case "step-1":
        return answer(member, frame.stateVector);
      case "update":
        return receiveUpdate(member, frame.update, frame.answers);
      case "stored":
        if (member.gaps > 0) member.withheld = frame.version;
        else recording.echo(participant, frame.version);
        return;
      case "awareness":
        return presence.receive(participant, frame.body);
      case "query-awareness":
        return presence.tell(participant);
      case "unknown":
        return;
    }
  };

  const receiveSafely = (member: Member, frame: ClientFrame) => {
    if (member.state === "refused") return;
    try {
      receive(member, frame);
    } catch (err) {
      if (!(err instanceof BadFrame)) logger.error({ err, dataset }, "a frame could not be handled");
      refuse(member, CLOSE.badMessage, err instanceof BadFrame ? err.message : "this frame could not be handled");
    }
  };

  return {
    participants,
    take(participant) {
      const member: Member = {
        participant,
        state: "seated",
        asked: true,
        gaps: 0,
        early: 0,
        strikes: 0,
        withheld: null,
      };
      members.add(member);
      participants.add(participant);
      room.greet(participant);
      ask(member);
      presence.tell(participant);
      return {
        receive: (frame, handled) =>
          recording.inTurn(() => {
            receiveSafely(member, frame);
            handled?.();
          }),
        leave() {
          members.delete(member);
          participants.delete(participant);
          presence.leave(participant);
          // What the last ones with a gap left parked would never be completed here: they send it whole when they are back.
          if (hasParked(doc) && ![...members].some((other) => other.gaps > 0)) dropParked(doc);
        },
      };
    },
  };
}
