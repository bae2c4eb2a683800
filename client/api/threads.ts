import { z } from "zod";
import type { CommentId, DatasetId, ThreadId } from "#shared/model/ids.ts";
import {
  type ChangeThread,
  type DecideSuggestion,
  type OpenThread,
  type React,
  Thread,
} from "#shared/wire/comments.ts";
import { request } from "./request.ts";

export function fetchThreads(dataset: DatasetId): Promise<Thread[]> {
  return request("GET", `/datasets/${dataset}/threads`, z.array(Thread));
}

export function fetchThread(dataset: DatasetId, thread: ThreadId): Promise<Thread> {
  return request("GET", `/datasets/${dataset}/threads/${thread}`, Thread);
}

export function openThread(dataset: DatasetId, thread: OpenThread): Promise<Thread> {
  return request("POST", `/datasets/${dataset}/threads`, Thread, thread);
}

export function changeThread(dataset: DatasetId, thread: ThreadId, change: ChangeThread): Promise<Thread> {
  return request("PATCH", `/datasets/${dataset}/threads/${thread}`, Thread, change);
}

export function decideSuggestion(dataset: DatasetId, thread: ThreadId, decision: DecideSuggestion): Promise<Thread> {
  return request("POST", `/datasets/${dataset}/threads/${thread}/decision`, Thread, decision);
}

export function replyToThread(dataset: DatasetId, thread: ThreadId, text: string): Promise<Thread> {
  return request("POST", `/datasets/${dataset}/threads/${thread}/comments`, Thread, { text });
}

export function rewriteComment(
  dataset: DatasetId,
  thread: ThreadId,
  comment: CommentId,
  text: string,
): Promise<Thread> {
  return request("PATCH", `/datasets/${dataset}/threads/${thread}/comments/${comment}`, Thread, { text });
}

/** null: the thread is gone with it. */
export function deleteComment(dataset: DatasetId, thread: ThreadId, comment: CommentId): Promise<Thread | null> {
  return request("DELETE", `/datasets/${dataset}/threads/${thread}/comments/${comment}`, Thread.nullable());
}

export function reactToComment(
  dataset: DatasetId,
  thread: ThreadId,
  comment: CommentId,
  reaction: React,
): Promise<Thread> {
  return request("PUT", `/datasets/${dataset}/threads/${thread}/comments/${comment}/reactions`, Thread, reaction);
}
