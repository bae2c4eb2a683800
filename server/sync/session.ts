/** One socket: greeting until it is known who is there and the room is loaded, then live, then closing. */
import type { WebSocket } from "ws";
import type { DatasetId } from "#shared/model/ids.ts";
import { lowerRole } from "#shared/model/roles.ts";
import { CLOSE, type ProblemCode, ProblemError } from "#shared/wire/problem.ts";
import { createFrameRate } from "./frame-rate.ts";
import type { Identity } from "./identity.ts";
import { createOutlet } from "./outlet.ts";
import { BadFrame, readFrame } from "./protocol.ts";
import type { Rooms } from "./rooms.ts";
import type { Seat } from "./seats.ts";

type State =
  | { readonly is: "greeting" }
  | {
      readonly is: "live";
      readonly seat: Seat;
      readonly isOver: () => boolean;
      readonly left: (() => void) | undefined;
    }
  | { readonly is: "closing" };

export interface Greeting {
  readonly dataset: DatasetId;
  /** the Yjs client id announced at the upgrade */
  readonly client: number | null;
  /** the incarnation that the other side has a copy of; null when it does not say */
  readonly incarnation: number | null;
  /** it reads this table beside the one that its person is in */
  readonly isBeside: boolean;
  identify(): Promise<Identity | { readonly refused: ProblemCode }>;
}

export function openSession(socket: WebSocket, rooms: Rooms, greeting: Greeting): void {
  const { clock, limits, logger } = rooms;
  const { dataset } = greeting;
  let state: State = { is: "greeting" };
  /** why we closed it; null while we did not */
  let reasonOfOurs: string | null = null;
  const outlet = createOutlet(socket, clock, limits);
  const stopCare = clock.every(limits.careMs, () => {
    closeIfOver();
    outlet.care();
  });
  const rate = createFrameRate(limits.framesPerSecond, limits.framesBurst, clock.now());

  /** why the socket is not read: frames came too fast, or too many of them wait for the disk. Nothing is dropped. */
  const holds = new Set<"rate" | "disk">();
  let waitingBytes = 0;
  const hold = (reason: "rate" | "disk") => {
    holds.add(reason);
    socket.pause();
  };
  const letGo = (reason: "rate" | "disk") => {
    if (holds.delete(reason) && holds.size === 0) socket.resume();
  };

  const giveUp = clock.after(limits.stallMs, () => {
    if (state.is === "greeting") close(CLOSE.transient, "the table takes too long to open");
  });

  const end = () => {
    stopCare();
    giveUp();
    const before = state;
    state = { is: "closing" };
    if (before.is !== "live") return;
    before.seat.leave();
    before.left?.();
  };

  const close = (code: number, reason: string) => {
    if (state.is === "closing") return;
    reasonOfOurs = reason;
    end();
    socket.close(code, reason.slice(0, 100));
    // A paused socket would never read the other side's goodbye, and one that is stuck never says it.
    socket.resume();
    socket.once(
      "close",
      clock.after(limits.goodbyeMs, () => socket.terminate()),
    );
  };

  const closeIfOver = () => {
    if (state.is === "live" && state.isOver()) close(CLOSE.identityChanged, "the token has expired");
  };

  const receive = (seat: Seat, data: Buffer) => {
    if (data.length > limits.messageBytes)
      return close(CLOSE.tooLarge, `a message larger than ${limits.messageBytes} bytes`);
    const wait = rate.take(clock.now());
    if (wait > 0 && !holds.has("rate")) {
      hold("rate");
      clock.after(wait, () => letGo("rate"));
    }
    waitingBytes += data.length;
    if (waitingBytes > limits.bufferedBytes) hold("disk");
    try {
      seat.receive(readFrame(data), () => {
        waitingBytes -= data.length;
        if (waitingBytes <= limits.bufferedBytes) letGo("disk");
      });
    } catch (error) {
      if (!(error instanceof BadFrame)) throw error;
      close(CLOSE.badMessage, error.message);
    }
  };

  const greet = async (): Promise<void> => {
    const known = rooms.disconnections;
    const identity = await greeting.identify();
    if ("refused" in identity) return close(closeCodeOf(identity.refused), identity.refused);
    if (greeting.incarnation !== null && (identity.incarnation ?? greeting.incarnation) !== greeting.incarnation) {
      return close(CLOSE.identityChanged, "the dataset came back from a backup: open it anew");
    }
    const participant = {
      // who is in no list of those present writes nothing
      identity: greeting.isBeside ? { ...identity, role: lowerRole(identity.role, "viewer") } : identity,
      isBeside: greeting.isBeside,
      send: outlet.send,
      sendTable: outlet.sendTable,
      sendPresence: outlet.sendPresence,
      close,
    };
    const seat = await rooms.join(dataset, participant, greeting.client);
    if (state.is !== "greeting") return seat.leave();
    const isVisit = !identity.isProgram && !greeting.isBeside;
    const left = !isVisit ? undefined : rooms.observe?.entered?.(identity.user, dataset);
    state = { is: "live", seat, isOver: identity.isOver ?? (() => false), left };
    logger.info({ dataset, user: identity.user, role: identity.role }, "session opened");
    // Rights changed while the room was loading: what was read before may be out of date.
    if (rooms.disconnections !== known) return close(CLOSE.transient, "rights changed meanwhile");
    socket.resume();
  };

  socket.pause();
  socket.on("message", (data: Buffer) => {
    closeIfOver();
    if (state.is === "live") receive(state.seat, data);
  });
  socket.on("close", (code) => {
    end();
    rooms.observe?.sessionClosed?.(code);
    // the other side's own words may be anything: they are not written down
    logger.info({ dataset, code, reason: reasonOfOurs ?? "closed by the other side" }, "session closed");
  });
  socket.on("error", (err) => logger.warn({ err, dataset }, "a socket failed"));
  greet().catch((error: unknown) => {
    if (error instanceof ProblemError) return close(closeCodeOf(error.code), error.code);
    logger.error({ err: error, dataset }, "a session could not be opened");
    close(CLOSE.transient, "the table could not be opened");
  });
}

/** What is final for the one who asks stops their client for good; anything else may be tried again. */
function closeCodeOf(code: ProblemCode): number {
  switch (code) {
    case "dataset-not-found":
    case "not-found":
      return CLOSE.datasetNotFound;
    case "not-signed-in":
      return CLOSE.identityChanged;
    case "forbidden":
      return CLOSE.writeRefused;
    case "bad-request":
      return CLOSE.badMessage;
    case "too-large":
      return CLOSE.tooLarge;
    default:
      return CLOSE.transient;
  }
}
