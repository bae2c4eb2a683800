/**
 * A network between the browser and the server that can be cut and mended, slow, and lossy, as Wi-Fi is: a TCP proxy on loopback. Its
 * lateness is its own: no test waits for it otherwise than for what it brings.
 */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Network {
  /** port that stands for the server */
  readonly port: number;
  /** connections that broke off by themselves so far (see `Weather`) */
  readonly breaks: number;
  /** ends every connection and refuses new ones */
  cut(): void;
  mend(): void;
  /** another server stands behind it from now on (a restart) */
  leadTo(port: number): void;
  close(): Promise<void>;
}

/** What becomes of the bytes on their way, each way alike; they arrive in order, as TCP promises. */
export interface Weather {
  /** ms that each chunk is on its way */
  readonly late: number;
  /** share of the chunks that are lost once and sent again by TCP, 0 to 1 */
  readonly lost: number;
  /** ms that a chunk lost once, and all behind it, comes later */
  readonly again: number;
  /** share of the chunks at which their connection breaks off, 0 to 1 */
  readonly breaks: number;
  /** makes it the same weather each time */
  readonly seed: number;
}

export async function openNetwork(serverPort: number, weather?: Weather): Promise<Network> {
  let target = serverPort;
  let open = true;
  let breaks = 0;
  const sockets = new Set<Socket>();
  const chance = weather === undefined ? null : chanceOf(weather.seed);
  const server = createServer((near) => {
    if (!open) {
      near.destroy();
      return;
    }
    const far = connect(target, "127.0.0.1");
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
      if (weather === undefined || chance === null) {
        one.pipe(other);
        continue;
      }
      one.on("data", () => {
        if (chance() >= weather.breaks) return;
        breaks += 1;
        one.destroy();
      });
      carry(one, other, () => weather.late + (chance() < weather.lost ? weather.again : 0));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    get breaks() {
      return breaks;
    },
    cut() {
      open = false;
      dropAll();
    },
    mend() {
      open = true;
    },
    leadTo(port) {
      target = port;
      dropAll();
    },
    async close() {
      dropAll();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Each chunk after its delay, and never before the one it followed. */
function carry(from: Socket, to: Socket, delay: () => number): void {
  let due = 0;
  const later = (act: () => void) => {
    due = Math.max(due, Date.now() + delay());
    setTimeout(act, due - Date.now());
  };
  from.on("data", (chunk: Buffer) => later(() => !to.destroyed && to.write(chunk)));
  from.on("end", () => later(() => to.end()));
}

/** Numbers in 0..1, the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
