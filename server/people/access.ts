/** May this person do that here? Asked by every route and every socket; what one may not even know of is not found. */

import type { Datasets, StoredDataset } from "#server/storage/datasets.ts";
import type { Members, Spaces, StoredSpace } from "#server/storage/spaces.ts";
import { type Ability, can } from "#shared/access/abilities.ts";
import type { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { ProblemError } from "#shared/wire/problem.ts";

export interface InSpace {
  readonly space: StoredSpace;
  readonly role: Role;
}

export interface InDataset extends InSpace {
  readonly dataset: StoredDataset;
}

export interface Access {
  /** throws "space-not-found" to who is not a member, "forbidden" to a member whose role does not allow it */
  toSpace(user: UserId, space: SpaceId, ability: Ability): Promise<InSpace>;
  /** throws "dataset-not-found" or "forbidden", likewise */
  toDataset(user: UserId, dataset: DatasetId, ability: Ability): Promise<InDataset>;
  /** as `toDataset`, for what may be done to a dataset in the trash as well */
  toDatasetOrTrash(user: UserId, dataset: DatasetId, ability: Ability): Promise<InDataset>;
}

export function createAccess(parts: { spaces: Spaces; members: Members; datasets: Datasets }): Access {
  const { spaces, members, datasets } = parts;
  const inSpace = async (user: UserId, id: SpaceId): Promise<InSpace | null> => {
    const [space, role] = await Promise.all([spaces.find(id), members.roleOf(id, user)]);
    return space === null || role === null ? null : { space, role };
  };
  const to = async (user: UserId, dataset: StoredDataset | null, ability: Ability): Promise<InDataset> => {
    // a dataset whose table is not on disk yet exists for nobody
    const found = dataset === null || dataset.changedAt === null ? null : await inSpace(user, dataset.space);
    if (dataset === null || found === null) throw new ProblemError("dataset-not-found");
    if (!can(found.role, ability)) throw new ProblemError("forbidden");
    return { ...found, dataset };
  };
  return {
    toSpace: async (user, id, ability) => {
      const found = await inSpace(user, id);
      if (found === null) throw new ProblemError("space-not-found");
      if (!can(found.role, ability)) throw new ProblemError("forbidden");
      return found;
    },
    toDataset: async (user, id, ability) => {
      const dataset = await datasets.find(id);
      return to(user, dataset?.deletedAt === null ? dataset : null, ability);
    },
    toDatasetOrTrash: async (user, id, ability) => to(user, await datasets.find(id), ability),
  };
}
