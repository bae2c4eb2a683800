/** A file on its way into a table that is there already. */
import type { DatasetId, UploadId } from "#shared/model/ids.ts";
import { type PlacedDoubt, type RecordFileUpdate, UploadTableEvent } from "#shared/wire/file-updates.ts";
import type { ReadingChoices } from "#shared/wire/imports.ts";
import { API, command, problemFrom, Unreachable } from "./request.ts";

export interface FileTable {
  /** one Yjs update that makes the table */
  readonly update: Uint8Array;
  readonly doubts: readonly PlacedDoubt[];
}

/** The whole table of a file, read as the choices say. `onProgress` gets the share done, 0 to 1. */
export async function fetchUploadTable(
  upload: UploadId,
  choices: ReadingChoices,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<FileTable> {
  const response = await fetch(`${API}/uploads/${upload}/table`, {
    method: "POST",
    headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
    body: JSON.stringify({ choices }),
    signal,
  }).catch((cause: unknown) => {
    signal.throwIfAborted();
    throw new Unreachable("no answer", { cause });
  });
  if (!response.ok || response.body === null) throw problemFrom(response.status, await response.text());
  try {
    return await readTable(response.body.getReader(), onProgress);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError) throw new Unreachable("the table's stream was cut", { cause: error });
    throw error;
  }
}

/** Keeps with the table what was put into it. */
export function recordFileUpdate(dataset: DatasetId, update: RecordFileUpdate): Promise<void> {
  return command("POST", `/datasets/${dataset}/imports`, update);
}

const NEWLINE = 10;

async function readTable(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  onProgress: (share: number) => void,
): Promise<FileTable> {
  let rest = new Uint8Array();
  const more = async () => {
    const { done, value } = await reader.read();
    if (done) throw new Unreachable("the table's stream was cut");
    return value;
  };
  for (;;) {
    const end = rest.indexOf(NEWLINE);
    if (end < 0) {
      rest = joined([rest, await more()]);
      continue;
    }
    const event = UploadTableEvent.parse(JSON.parse(new TextDecoder().decode(rest.subarray(0, end))));
    rest = rest.slice(end + 1);
    if (event.kind === "progress") onProgress(event.done);
    if (event.kind === "failed") throw problemFrom(422, JSON.stringify(event.problem));
    if (event.kind !== "table") continue;
    const parts = [rest];
    for (let bytes = rest.length; bytes < event.bytes; ) {
      const part = await more();
      parts.push(part);
      bytes += part.length;
    }
    return { update: joined(parts), doubts: event.doubts };
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
