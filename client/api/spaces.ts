import type { SpaceId } from "#shared/model/ids.ts";
import { Dataset, Space } from "#shared/wire/http.ts";
import { request } from "./request.ts";

export function fetchSpace(space: SpaceId): Promise<Space> {
  return request("GET", `/spaces/${space}`, Space);
}

/** Adds the sample table (town halls, some of it wrong) to a space. */
export function createExample(space: SpaceId): Promise<Dataset> {
  return request("POST", `/spaces/${space}/samples`, Dataset);
}
