/** One way to speak to the API: what is sent and what is read are parsed, and every failure is a `ApiProblem` or an `Unreachable`. */
import type { ZodType } from "zod";
import { PROBLEMS, Problem, type ProblemCode } from "#shared/wire/problem.ts";
import { parseNamed } from "./former-members.ts";

export const API = "/api/v1";

/** The server answered with a problem (RFC 9457): its code has a sentence in `words.problems`. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** No answer: the network is cut, or the server is down. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Sends `body` as JSON when there is one, and reads the answer as `schema` describes. */
export async function request<T>(
  method: Method,
  path: string,
  schema: ZodType<T>,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const response = await send(method, path, body, signal);
  return schema.parse(parseNamed(await response.text()));
}

/** The body of an answer that is no JSON. */
export async function requestBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await send("GET", path, undefined);
  return new Uint8Array(await response.arrayBuffer());
}

/** As `request`, for answers whose body does not matter. */
export async function command(method: Method, path: string, body?: unknown): Promise<void> {
  const response = await send(method, path, body);
  await response.body?.cancel();
}

async function send(method: Method, path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const bytes = body instanceof Uint8Array;
  let response: Response;
  try {
    response = await fetch(API + path, {
      method,
      headers: {
        accept: "application/json",
        // the language chosen on the page, which may not be the browser's
        "accept-language": document.documentElement.lang,
        ...(body === undefined ? {} : { "content-type": bytes ? "application/octet-stream" : "application/json" }),
      },
      body: body === undefined ? null : bytes ? new Uint8Array(body) : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (cause) {
    throw new Unreachable("no answer", { cause });
  }
  if (!response.ok) throw problemFrom(response.status, await response.text());
  return response;
}

/** The problem that an answer carries; proxies and crashed servers answer with something else. */
export function problemFrom(status: number, text: string): Error {
  // a gateway in front of a stopped server: the same to people as no answer
  if (status === 502 || status === 504) {
    const known = parseProblem(text);
    return known === null ? new Unreachable(`status ${status}`) : new ApiProblem(known);
  }
  return new ApiProblem(
    parseProblem(text) ?? { type: "about:blank", title: `status ${status}`, status, code: "internal" },
  );
}

function parseProblem(text: string): Problem | null {
  try {
    return Problem.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The code of a failure when it is one of our table's; null for everything else. */
export function codeOf(error: unknown): ProblemCode | null {
  if (!(error instanceof ApiProblem)) return null;
  return isProblemCode(error.problem.code) ? error.problem.code : "internal";
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
