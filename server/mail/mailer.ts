/** Port: one e-mail out. Null where no mail server is configured: what needs one says so. */

export interface Letter {
  readonly to: string;
  readonly subject: string;
  /** plain text, lines as they are */
  readonly text: string;
  readonly html?: string;
  /** more of the message's headers: List-Unsubscribe, a Message-ID of its own */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Mailer {
  /** Resolves when the mail server took it; rejects with its reason. */
  send(letter: Letter): Promise<void>;
  close(): void;
}
