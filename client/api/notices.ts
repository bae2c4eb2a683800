import type { DatasetId } from "#shared/model/ids.ts";
import {
  type ChooseNotices,
  NoticeChoices,
  NoticeList,
  type ReadNotices,
  SinceLastVisit,
} from "#shared/wire/notices.ts";
import { API, command, request } from "./request.ts";

export function fetchNotices(): Promise<NoticeList> {
  return request("GET", "/me/notices", NoticeList);
}

export function readNotices(which: ReadNotices): Promise<void> {
  return command("POST", "/me/notices/read", which);
}

export function fetchNoticeChoices(): Promise<NoticeChoices> {
  return request("GET", "/me/notices/choices", NoticeChoices);
}

export function chooseNotices(choices: ChooseNotices): Promise<NoticeChoices> {
  return request("PUT", "/me/notices/choices", NoticeChoices, choices);
}

/** By the token of a digest's link, whoever is signed in here. */
export function stopDigests(token: string): Promise<void> {
  return command("POST", `/unsubscribe/${encodeURIComponent(token)}`);
}

export function fetchSinceLastVisit(dataset: DatasetId): Promise<SinceLastVisit> {
  return request("GET", `/datasets/${dataset}/since-last-visit`, SinceLastVisit);
}

/** `after`: the last notice known; null: none */
export function noticeStreamAddress(after: number | null): string {
  return `${API}/me/notices/stream${after === null ? "" : `?after=${after}`}`;
}
