/** A file on its way to becoming a table: sent with progress, previewed, imported. */
import type { SpaceId, UploadId } from "#shared/model/ids.ts";
import { ImportEvent, type ReadingChoices, UploadPreview } from "#shared/wire/imports.ts";
import { API, problemFrom, request, Unreachable } from "./request.ts";

/** Sends a file as it is. `onProgress` gets the share sent, 0 to 1. XMLHttpRequest, because fetch tells nothing of what was sent. */
export function uploadFile(
  space: SpaceId,
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<UploadPreview> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", `${API}/spaces/${space}/uploads?name=${encodeURIComponent(file.name)}`);
    call.setRequestHeader("content-type", "application/octet-stream");
    call.setRequestHeader("accept", "application/json");
    call.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) onProgress(event.loaded / event.total);
    };
    call.onload = () => {
      if (call.status < 200 || call.status > 299) {
        reject(problemFrom(call.status, call.responseText));
        return;
      }
      try {
        resolve(UploadPreview.parse(JSON.parse(call.responseText)));
      } catch (error) {
        reject(error);
      }
    };
    call.onerror = () => reject(new Unreachable("upload cut"));
    call.onabort = () => reject(new DOMException("upload given up", "AbortError"));
    signal.addEventListener("abort", () => call.abort());
    call.send(file);
  });
}

/** The server fetches a public file itself, as if it had been sent. */
export function uploadFromAddress(space: SpaceId, address: string, signal: AbortSignal): Promise<UploadPreview> {
  return request("POST", `/spaces/${space}/uploads/from-address`, UploadPreview, { address }, signal);
}

/** The preview as it is with these choices; what they do not say is proposed. */
export function previewUpload(upload: UploadId, choices: Partial<ReadingChoices>): Promise<UploadPreview> {
  return request("POST", `/uploads/${upload}/preview`, UploadPreview, { choices });
}

/** Makes the table; resolves with the last event of the stream (done), rejects with its problem (failed). */
export async function importUpload(
  upload: UploadId,
  name: string,
  choices: ReadingChoices,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<Extract<ImportEvent, { kind: "done" }>> {
  const response = await fetch(`${API}/uploads/${upload}/import`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify({ name, choices }),
    signal: signal ?? null,
  }).catch((cause: unknown) => {
    throw new Unreachable("no answer", { cause });
  });
  if (!response.ok || response.body === null) throw problemFrom(response.status, await response.text());
  let last: ImportEvent | null = null;
  // read to its end: a stream left halfway is a connection given up, and that would give the import up
  for await (const event of readEvents(response.body)) {
    if (event.kind === "progress") onProgress(event.done);
    last = event;
  }
  if (last?.kind === "done") return last;
  if (last?.kind === "failed") throw problemFrom(422, JSON.stringify(last.problem));
  throw new Unreachable("the import's stream was cut");
}

/** Events of a text/event-stream: blocks parted by an empty line, of which we read the `data:` lines. */
async function* readEvents(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<ImportEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Unreachable("the import's stream was cut", { cause });
    });
    if (done) return;
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const data = block
        .split(/\r?\n/)
        .filter((line) => line.startsWith("data:"))
        .map((line) => line.slice(5).trim())
        .join("\n");
      if (data !== "") yield ImportEvent.parse(JSON.parse(data));
    }
  }
}
