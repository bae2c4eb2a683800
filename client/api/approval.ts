import type { DatasetId, RowId, SpotCheckId } from "#shared/model/ids.ts";
import { PresentPlace, type TakeStep } from "#shared/wire/approval.ts";
import { Marks, type SetMarks } from "#shared/wire/marks.ts";
import { Review } from "#shared/wire/review.ts";
import { type DrawSpotCheck, type JudgeRow, SpotCheck, SpotCheckList } from "#shared/wire/spot-checks.ts";
import { command, request } from "./request.ts";

export function fetchReview(dataset: DatasetId): Promise<Review> {
  return request("GET", `/datasets/${dataset}/review`, Review);
}

/** Where the table is on the server now. */
export function fetchPresentPlace(dataset: DatasetId): Promise<PresentPlace> {
  return request("GET", `/datasets/${dataset}/review/present`, PresentPlace);
}

export function takeStep(dataset: DatasetId, step: TakeStep): Promise<Review> {
  return request("POST", `/datasets/${dataset}/review/steps`, Review, step);
}

export function fetchMarks(dataset: DatasetId): Promise<Marks> {
  return request("GET", `/datasets/${dataset}/marks`, Marks);
}

export function setMarks(dataset: DatasetId, marks: SetMarks): Promise<void> {
  return command("POST", `/datasets/${dataset}/marks`, marks);
}

export function fetchSpotChecks(dataset: DatasetId): Promise<SpotCheckList> {
  return request("GET", `/datasets/${dataset}/spot-checks`, SpotCheckList);
}

export function fetchSpotCheck(dataset: DatasetId, check: SpotCheckId): Promise<SpotCheck> {
  return request("GET", `/datasets/${dataset}/spot-checks/${check}`, SpotCheck);
}

export function drawSpotCheck(dataset: DatasetId, asked: DrawSpotCheck): Promise<SpotCheck> {
  return request("POST", `/datasets/${dataset}/spot-checks`, SpotCheck, asked);
}

export function judgeRow(dataset: DatasetId, check: SpotCheckId, row: RowId, judged: JudgeRow): Promise<SpotCheck> {
  return request("PUT", `/datasets/${dataset}/spot-checks/${check}/rows/${row}`, SpotCheck, judged);
}

/** Where anyone reads what is published: the page about it, the file, and its rows as JSON. */
export function publicAddresses(dataset: DatasetId): {
  readonly page: string;
  readonly file: string;
  readonly json: string;
} {
  const page = new URL(`/public/${dataset}`, window.location.origin).href;
  return { page, file: `${page}.csv`, json: `${page}.json` };
}
