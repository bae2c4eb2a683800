/** What was asked of a file could not be done: the message says why and what to do. `code` is for programs. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
