/** The check could not be made: the message says why and what to do. `code` is for programs. */
export class CheckRefused extends Error {
  override readonly name = "CheckRefused";
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
