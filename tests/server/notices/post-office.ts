/** A mail server on this computer, with a door that can be shut. */
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What it took, and whether it takes anything. */
export async function openPostOffice() {
  const letters: string[] = [];
  const waiting = new Set<() => void>();
  let attempts = 0;
  let open = true;
  const refused = new Set<string>();
  const tell = () => {
    for (const look of waiting) look();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _, done) {
      attempts++;
      done(open && !refused.has(address) ? null : new Error("come back later"));
      tell();
    },
    onData(stream, _, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.on("end", () => {
        letters.push(Buffer.concat(pieces).toString());
        done();
        tell();
      });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    url: new URL(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`),
    letters,
    attempts: () => attempts,
    until,
    open: (is: boolean) => {
      open = is;
    },
    /** that address takes nothing */
    refuse: (address: string) => refused.add(address),
    /** it takes letters again */
    accept: (address: string) => refused.delete(address),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
