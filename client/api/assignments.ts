/** What of a dataset is shared out among people. */
import type { AssignmentId, DatasetId } from "#shared/model/ids.ts";
import { AssignmentList, type ShareOut } from "#shared/wire/assignments.ts";
import { command, request } from "./request.ts";

export function fetchAssignments(dataset: DatasetId): Promise<AssignmentList> {
  return request("GET", `/datasets/${dataset}/assignments`, AssignmentList);
}

export function shareOut(dataset: DatasetId, asked: ShareOut): Promise<void> {
  return command("POST", `/datasets/${dataset}/assignments`, asked);
}

export function cancelAssignment(dataset: DatasetId, assignment: AssignmentId): Promise<void> {
  return command("DELETE", `/datasets/${dataset}/assignments/${assignment}`);
}
