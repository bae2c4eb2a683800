/** A network between the browser and the server that can be cut and mended, as Wi-Fi is: a TCP proxy on loopback. */
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Network {
  /** port that stands for the server */
  readonly port: number;
  /** ends every connection and refuses new ones */
  cut(): void;
  mend(): void;
  /** another server stands behind it from now on (a restart) */
  leadTo(port: number): void;
  close(): Promise<void>;
}

export async function openNetwork(serverPort: number): Promise<Network> {
  let target = serverPort;
  let open = true;
  const sockets = new Set<Socket>();
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
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const dropAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
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
