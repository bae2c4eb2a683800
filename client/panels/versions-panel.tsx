/** The panel of the versions. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle, GridSelection } from "#client/grid/grid-props.ts";
import type { Dataset } from "#shared/wire/http.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly active: GridSelection["active"];
  readonly handle: { current: GridHandle | null };
}

export function VersionsPanel(_props: Props) {
  return null;
}
