/** The port people reach: HTTP, or HTTPS when a certificate is configured. */
import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { followCertificate, readCertificate } from "./certificate.ts";
import type { Config } from "./config.ts";
import type { Logger } from "./observability/logger.ts";

/** how long one request may take to arrive: the largest file over school Wi-Fi, in ms */
const UPLOAD_TIME = 60 * 60 * 1000;

export interface Listener {
  readonly server: Server;
  /** where we listen, once we do: `http://127.0.0.1:3000` */
  address(): string;
  listen(): Promise<void>;
  /** reads the certificate's files again */
  renew(): void;
  /** nobody is let in any more; resolves when the last connection is gone, after `grace` ms at most */
  close(grace: number): Promise<void>;
}

/** Throws CertificateRefused when the configured files do not make a certificate. */
export function createListener(config: Config, logger: Logger): Listener {
  const { tls } = config;
  const server = tls === null ? createServer() : (createTlsServer(readCertificate(tls)) as unknown as Server);
  server.requestTimeout = UPLOAD_TIME;
  const certificate = tls === null ? null : followCertificate(tls, server, logger);
  const endConnections = trackConnections(server);
  return {
    server,
    address: () => listeningAt(server, config),
    listen: () =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(config.port, config.host, () => {
          server.off("error", reject);
          resolve();
        });
      }),
    renew: () => certificate?.renew(),
    close(grace) {
      certificate?.close();
      const ended = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(endConnections, grace);
      return ended.finally(() => clearTimeout(timer));
    },
  };
}

/** What ends every connection there is, WebSockets included: Node's own `closeAllConnections` knows nothing of those. */
function trackConnections(server: Server): () => void {
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  return () => {
    for (const socket of connections) socket.destroy();
  };
}

/** Any address at all (0.0.0.0) is reached as localhost. */
function listeningAt(server: Server, { host, tls }: Config): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `${tls === null ? "http" : "https"}://${name}:${port}`;
}
