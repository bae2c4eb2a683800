/** HTTPS by a configured certificate. */
import { once } from "node:events";
import { renameSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:https";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { pino } from "pino";
import { describe, expect, it, onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { CertificateRefused, followCertificate, readCertificate } from "#server/certificate.ts";
import { startServer } from "../support/server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ONE, TWO } from "./certificates.ts";

function files(pair: typeof ONE) {
  const folder = temporaryFolder();
  const at = { certificate: join(folder, "cert.pem"), key: join(folder, "key.pem") };
  writeFileSync(at.certificate, pair.certificate);
  writeFileSync(at.key, pair.key);
  return at;
}

/** name on the certificate of whoever answers, status, and cookie */
function ask(address: string, method = "GET", body?: string) {
  return new Promise<{ name: string; status: number; cookie: string }>((resolve, reject) => {
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    const asked = request(address, { method, headers, agent: false, rejectUnauthorized: false }, (answer) => {
      const { subject } = (answer.socket as TLSSocket).getPeerCertificate();
      answer.resume().on("end", () =>
        resolve({
          name: String(subject.CN),
          status: answer.statusCode ?? 0,
          cookie: answer.headers["set-cookie"]?.[0] ?? "",
        }),
      );
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

describe("with a certificate", () => {
  it("pages, cookies and sockets are secure; a renewed one is taken up while people are connected", async () => {
    const { certificate, key } = files(ONE);
    const server = await startServer({ environment: { TABLEE_TLS_CERT: certificate, TABLEE_TLS_KEY: key } });
    onTestFinished(server.close);
    expect(server.address).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    expect(await ask(`${server.address}/healthz`)).toMatchObject({ name: "one.test", status: 200 });
    const arrived = await ask(`${server.address}/api/v1/spaces`, "POST", '{"name":"Essai","person":"Ana"}');
    expect(arrived.cookie).toMatch(/; Secure$/);
    const socket = new WebSocket(`${server.address.replace("https", "wss")}/sync/${"0".repeat(20)}`, {
      rejectUnauthorized: false,
    });
    const [code] = await once(socket, "close");
    expect(code).toBe(4401);

    writeFileSync(certificate, TWO.certificate);
    writeFileSync(key, TWO.key);
    server.renewCertificate();
    expect(await ask(`${server.address}/healthz`)).toMatchObject({ name: "two.test", status: 200 });
  });

  it("the files are looked at by themselves; while they are not right, the one in use stays", async () => {
    const at = files(ONE);
    const server = createServer(readCertificate(at), (_request, response) => response.end());
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const port = (server.address() as { port: number }).port;
    const followed = followCertificate(at, server as never, pino({ level: "silent" }), 20);
    onTestFinished(followed.close);
    writeFileSync(at.certificate, "half a certif");
    followed.renew();
    expect((await ask(`https://127.0.0.1:${port}/`)).name).toBe("one.test");
    for (const [part, text] of [
      ["key", TWO.key],
      ["certificate", TWO.certificate],
    ] as const) {
      writeFileSync(`${at[part]}.new`, text);
      renameSync(`${at[part]}.new`, at[part]);
    }
    await expect.poll(async () => (await ask(`https://127.0.0.1:${port}/`)).name).toBe("two.test");
  });
});

describe("what makes no certificate is refused at start, naming it:", () => {
  it.each([
    [
      "a file that is not there",
      (at: ReturnType<typeof files>) => ({ ...at, key: `${at.key}.none` }),
      /TABLEE_TLS_KEY\) cannot be read/,
    ],
    [
      "another's key",
      (at: ReturnType<typeof files>) => ({ ...at, key: files(TWO).key }),
      /are not a certificate and its key/,
    ],
    [
      "the two exchanged",
      (at: ReturnType<typeof files>) => ({ certificate: at.key, key: at.certificate }),
      /are not a certificate and its key/,
    ],
  ])("%s", (_, spoil, why) => {
    const read = () => readCertificate(spoil(files(ONE)));
    expect(read).toThrow(CertificateRefused);
    expect(read).toThrow(why);
  });
});
