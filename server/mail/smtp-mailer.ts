/** Mail by SMTP. A few connections are kept open; what does not answer in time is given up, with its reason. */
import { createTransport } from "nodemailer";
import type { Mailer } from "./mailer.ts";

/** ms for connecting and for each answer of the mail server */
const PATIENCE = 15_000;

/** `url`: `smtp://name:password@host:587` or `smtps://…`; `from`: the sender, as in `Tablée <tablee@example.fr>`. */
export function createSmtpMailer({ url, from }: { readonly url: URL; readonly from: string }): Mailer {
  const transport = createTransport({
    url: url.href,
    pool: true,
    maxConnections: 3,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE * 2,
    // what people write is put in letters: none of it may name a file or an address to attach
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html, headers }) => {
      await transport.sendMail({
        from,
        // an object: a name in the address cannot add another recipient
        to: { name: "", address: to },
        subject,
        text,
        ...(html === undefined ? {} : { html }),
        // answering machines keep quiet (RFC 3834)
        headers: { ...headers, "Auto-Submitted": "auto-generated" },
      });
    },
    close: () => transport.close(),
  };
}
