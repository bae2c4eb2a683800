/** The tables of the space beside this one, and what this one is called. */
import { useEffect, useState } from "react";
import { fetchDataset } from "#client/api/datasets.ts";
import { fetchSpace } from "#client/api/spaces.ts";
import type { DatasetId, SpaceId } from "#shared/model/ids.ts";

interface OtherTables {
  readonly space: SpaceId | null;
  /** of this one; "" until it is known */
  readonly name: string;
  readonly others: readonly { readonly id: DatasetId; readonly name: string }[];
  readonly error: unknown;
}

export function useOtherTables(dataset: DatasetId): OtherTables {
  const [known, setKnown] = useState<OtherTables>({ space: null, name: "", others: [], error: null });
  useEffect(() => {
    let left = false;
    fetchDataset(dataset)
      .then(({ space }) => fetchSpace(space.id))
      .then(
        ({ id: space, datasets }) => {
          if (left) return;
          const name = datasets.find(({ id }) => id === dataset)?.name ?? "";
          setKnown({ space, name, others: datasets.filter(({ id }) => id !== dataset), error: null });
        },
        (error: unknown) => {
          if (!left) setKnown({ space: null, name: "", others: [], error });
        },
      );
    return () => {
      left = true;
    };
  }, [dataset]);
  return known;
}
