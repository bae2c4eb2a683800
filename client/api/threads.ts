import { z } from "zod";
import type { DatasetId, ThreadId } from "#shared/model/ids.ts";
import { type OpenThread, Thread } from "#shared/wire/comments.ts";
import { request } from "./request.ts";

export function fetchThreads(dataset: DatasetId): Promise<Thread[]> {
  return request("GET", `/datasets/${dataset}/threads`, z.array(Thread));
}

export function openThread(dataset: DatasetId, thread: OpenThread): Promise<Thread> {
  return request("POST", `/datasets/${dataset}/threads`, Thread, thread);
}

export function replyToThread(dataset: DatasetId, thread: ThreadId, text: string): Promise<Thread> {
  return request("POST", `/datasets/${dataset}/threads/${thread}/comments`, Thread, { text });
}

export function resolveThread(dataset: DatasetId, thread: ThreadId, resolved: boolean): Promise<Thread> {
  return request("PATCH", `/datasets/${dataset}/threads/${thread}`, Thread, { resolved });
}
