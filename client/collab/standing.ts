/** After the server closed the door: what the API says of this person and this dataset now. */
import { fetchDataset } from "#client/api/datasets.ts";
import { codeOf } from "#client/api/request.ts";
import type { Dataset } from "#shared/wire/http.ts";

export type Standing =
  /** nothing changed: come back */
  | "welcome"
  /** another role, or the dataset came back from a backup: what is open is to be opened anew */
  | "changed"
  | "signed-out"
  | "dataset-not-found"
  /** no answer */
  | "unknown";

export async function askStanding(dataset: Dataset): Promise<Standing> {
  try {
    const now = await fetchDataset(dataset.id);
    return now.role === dataset.role && now.incarnation === dataset.incarnation ? "welcome" : "changed";
  } catch (error) {
    const code = codeOf(error);
    if (code === "not-signed-in") return "signed-out";
    return code === "dataset-not-found" ? "dataset-not-found" : "unknown";
  }
}
