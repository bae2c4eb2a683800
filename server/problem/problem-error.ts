/** An expected error: a code of the table in `shared/wire/problem.ts`. Thrown anywhere below the edge, turned into words there. */
import { PROBLEMS, type ProblemCode } from "#shared/wire/problem.ts";

export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  /** what the sentence needs */
  readonly args: Readonly<Record<string, string | number>>;
  /** where it is: a field of the request, a line of a file */
  readonly place: string | undefined;

  constructor(
    code: ProblemCode,
    args: Readonly<Record<string, string | number>> = {},
    place?: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.code = code;
    this.args = args;
    this.place = place;
  }

  get status(): number {
    return PROBLEMS[this.code].status;
  }
}
