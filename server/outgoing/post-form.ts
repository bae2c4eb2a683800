/** Sends a form with one file to a service that the operator chose, and reads the text it answers. */
import { randomBytes } from "node:crypto";
import { createAskWeb, type Reach } from "./ask-web.ts";
import { NotFetched } from "./not-fetched.ts";
import { retryAfterMs } from "./retry-after.ts";

export interface SentForm {
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly file: { readonly name: string; readonly type: string; readonly text: string };
  /** of the answer; more throws the fault "too-large" */
  readonly bytes: number;
  /** ms, until the answer is whole */
  readonly time: number;
  readonly signal?: AbortSignal;
}

export interface FormAnswer {
  readonly status: number;
  /** ms to wait before asking again, as the service says; null: it says nothing */
  readonly retryAfter: number | null;
  readonly text: string;
}

/** Whatever the status. Rejects with NotFetched; with the signal's reason when it is aborted. */
export type PostForm = (address: string, form: SentForm) => Promise<FormAnswer>;

export function createPostForm(reach: Reach): PostForm {
  const askWeb = createAskWeb(reach);
  return (address, { bytes, time, signal, ...form }) => {
    const boundary = `tablee-${randomBytes(16).toString("hex")}`;
    const body = Buffer.from(written(form, boundary));
    const headers = {
      accept: "text/csv, */*;q=0.1",
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(body.length),
    };
    return askWeb(address, { headers, redirects: 0, time, signal, body }, async (answer) => {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of answer as AsyncIterable<Uint8Array>) {
        size += chunk.length;
        if (size > bytes) throw new NotFetched({ kind: "too-large", limit: bytes }, address);
        chunks.push(chunk);
      }
      return {
        status: answer.statusCode ?? 0,
        retryAfter: retryAfterMs(answer.headers["retry-after"]),
        text: Buffer.concat(chunks).toString("utf8"),
      };
    });
  };
}

function written({ fields, file }: Pick<SentForm, "fields" | "file">, boundary: string): string {
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const ofFile = `--${boundary}\r\nContent-Disposition: form-data; name="data"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n${file.text}\r\n`;
  return `${parts.join("")}${ofFile}--${boundary}--\r\n`;
}
