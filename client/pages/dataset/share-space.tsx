/** Sharing the space of the table that is on screen. */
import { useQuery } from "@tanstack/react-query";
import type { UserId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { spaceQuery } from "../kept-queries.ts";
import { ShareDialog } from "../space/share-dialog.tsx";

interface Props {
  readonly dataset: Dataset;
  readonly me: UserId;
  onClose(): void;
}

export function ShareSpace({ dataset, me, onClose }: Props) {
  const { id } = dataset.space;
  const space = useQuery(spaceQuery(id));
  if (space.data === undefined) return null;
  return <ShareDialog space={space.data} me={me} opened onClose={onClose} />;
}
