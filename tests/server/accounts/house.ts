/** A server with accounts, and what its letters say. */
import { createServer } from "node:net";
import { SMTPServer } from "smtp-server";
import { type Overrides, startServer, type TestServer } from "../../support/server.ts";

export const PASSWORD = "le facteur passe à onze heures";

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  /** every letter so far */
  readonly letters: readonly Letter[];
  /** the next letter to this address that nobody took yet */
  next(to: string): Promise<Letter>;
  close(): Promise<void>;
}

/** A real SMTP server on this computer, which keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
  const taken = new Set<Letter>();
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
        letters.push({ to, ...readLetter(Buffer.concat(chunks).toString("latin1")) });
        done();
        for (const look of waiting) look();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    next: (to) =>
      new Promise((resolve) => {
        const look = () => {
          const found = letters.find((letter) => letter.to === to && !taken.has(letter));
          if (found === undefined) return;
          taken.add(found);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A server whose public address is the one it listens on: what leads back from elsewhere arrives. */
export async function startPublicServer(overrides: Overrides = {}): Promise<TestServer> {
  const port = String(await freePort());
  return await startServer({
    ...overrides,
    environment: { PORT: port, TABLEE_PUBLIC_URL: `http://127.0.0.1:${port}`, ...overrides.environment },
  });
}

export async function startServerWithMail(
  overrides: Overrides = {},
): Promise<{ server: TestServer; mail: MailServer }> {
  const mail = await startMailServer();
  const environment = { TABLEE_SMTP_URL: mail.url, TABLEE_MAIL_FROM: "Tablée <tablee@example.org>" };
  const server = await startPublicServer({ ...overrides, environment: { ...environment, ...overrides.environment } });
  return { server, mail };
}

/** The token of the link in a letter, of this kind. */
export function tokenIn(letter: Letter, kind: "confirm" | "enter" | "reset"): string {
  const token = new RegExp(`/sign-in#${kind}=(\\S+)`).exec(letter.text)?.[1];
  if (token === undefined) throw new Error(`no ${kind} link in: ${letter.text}`);
  return decodeURIComponent(token);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  await new Promise((resolve) => probe.close(resolve));
  return address.port;
}

function readLetter(raw: string): { subject: string; text: string } {
  const [head = "", ...body] = raw.split("\r\n\r\n");
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1] ?? "";
  return {
    subject: decodeWords(header("subject")),
    text: decodeBody(body.join("\r\n\r\n"), header("content-transfer-encoding")),
  };
}

/** RFC 2047 */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, coded: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(coded, "base64").toString("utf8")
        : decodeQuoted(coded.replaceAll("_", " ")),
    );
}

function decodeBody(text: string, encoding: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(text, "base64").toString("utf8");
  return /quoted-printable/i.test(encoding) ? decodeQuoted(text.replace(/=\r\n/g, "")) : text;
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
