import { Overview } from "#shared/wire/overview.ts";
import { request } from "./request.ts";

export function fetchOverview(): Promise<Overview> {
  return request("GET", "/me/overview", Overview);
}
