/** Someone's browser as far as HTTP goes: keeps its cookie, speaks JSON. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Dataset, Space } from "#shared/wire/http.ts";
import { ImportEvent, UploadPreview } from "#shared/wire/imports.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** parsed when it is JSON, else the text */
  readonly body: unknown;
}

export interface Visitor {
  /** the session's token, once there is one; also works as a bearer token */
  readonly token: string | null;
  /** `path` under /api/v1 */
  call(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** as `call`; throws when the answer is not a success */
  done(method: string, path: string, body?: unknown): Promise<unknown>;
  createSpace(name: string, person: string): Promise<Space>;
  /** `link` as in `Space.links` */
  join(link: string, name: string): Promise<Space>;
  upload(space: string, name: string, content: Uint8Array | string): Promise<UploadPreview>;
  /** uploads, imports as detected; the events of the stream */
  import(space: string, name: string, content: Uint8Array | string): Promise<ImportEvent[]>;
  /** the id of the dataset made of a file */
  importFile(space: string, path: string): Promise<Dataset["id"]>;
}

export function createVisitor(address: string): Visitor {
  let token: string | null = null;
  const call: Visitor["call"] = async (method, path, body, headers = {}) => {
    const raw = body instanceof Uint8Array;
    const response = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { cookie: `tablee_session=${token}` }),
        ...(body === undefined ? {} : { "content-type": raw ? "application/octet-stream" : "application/json" }),
        ...headers,
      },
      body: body === undefined ? null : raw ? new Uint8Array(body) : JSON.stringify(body),
    });
    const cookie = /tablee_session=([^;]+)/.exec(response.headers.get("set-cookie") ?? "");
    if (cookie?.[1] !== undefined) token = cookie[1];
    const text = await response.text();
    const isJson = /json/.test(response.headers.get("content-type") ?? "");
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const done: Visitor["done"] = async (method, path, body) => {
    const answer = await call(method, path, body);
    if (answer.status > 299) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const upload: Visitor["upload"] = async (space, name, content) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const path = `/spaces/${space}/uploads?name=${encodeURIComponent(name)}`;
    return UploadPreview.parse(await done("POST", path, bytes));
  };
  const importIt: Visitor["import"] = async (space, name, content) => {
    const preview = await upload(space, name, content);
    const stream = await done("POST", `/uploads/${preview.id}/import`, { name, choices: preview.choices });
    return readEvents(String(stream));
  };
  return {
    get token() {
      return token;
    },
    call,
    done,
    createSpace: async (name, person) => Space.parse(await done("POST", "/spaces", { name, person })),
    join: async (link, name) =>
      Space.parse(await done("POST", `/invitations/${link.replace("/join/", "")}/accept`, { name })),
    upload,
    import: importIt,
    importFile: async (space, path) => {
      const events = await importIt(space, basename(path), readFileSync(path));
      const last = events.at(-1);
      if (last?.kind !== "done") throw new Error(`${path}: ${JSON.stringify(last)}`);
      return last.dataset;
    },
  };
}

/** The events of a text/event-stream. */
export function readEvents(stream: string): ImportEvent[] {
  return stream
    .split("\n\n")
    .filter((block) => block.startsWith("data: "))
    .map((block) => ImportEvent.parse(JSON.parse(block.slice("data: ".length))));
}
