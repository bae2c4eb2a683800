/** May this person do that here? Asked by every route and every socket; what one may not even know of is not found. */

import type { Datasets, StoredDataset } from "#server/storage/datasets.ts";
import type { Members, Spaces, StoredSpace } from "#server/storage/spaces.ts";
import { type Ability, can } from "#shared/access/abilities.ts";
import type { DatasetId, SpaceId } from "#shared/model/ids.ts";
import { lowerRole, type Role } from "#shared/model/roles.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Actor } from "./actor.ts";
import type { Seen } from "./seen.ts";

export interface InSpace {
  readonly space: StoredSpace;
  /** of a program: at most that of its token */
  readonly role: Role;
}

export interface InDataset extends InSpace {
  readonly dataset: StoredDataset;
}

/** A program that holds a token is nowhere but in its own space, and never may "manage". */
export interface Access {
  /** throws "space-not-found" to who is not a member, "forbidden" to a member whose role does not allow it */
  toSpace(actor: Actor, space: SpaceId, ability: Ability): Promise<InSpace>;
  /** throws "dataset-not-found" or "forbidden", likewise */
  toDataset(actor: Actor, dataset: DatasetId, ability: Ability): Promise<InDataset>;
  /** as `toDataset`, for what may be done to a dataset in the trash as well */
  toDatasetOrTrash(actor: Actor, dataset: DatasetId, ability: Ability): Promise<InDataset>;
}

export function createAccess(parts: { spaces: Spaces; members: Members; datasets: Datasets; seen: Seen }): Access {
  const { spaces, members, datasets, seen } = parts;
  const inSpace = async (actor: Actor, id: SpaceId): Promise<InSpace | null> => {
    if (actor.limit !== null && actor.limit.space !== id) return null;
    const [space, role] = await Promise.all([spaces.find(id), members.roleOf(id, actor.id)]);
    if (space === null || role === null) return null;
    if (actor.limit !== null) return { space, role: lowerRole(role, actor.limit.role) };
    seen(id, actor.id);
    return { space, role };
  };
  const to = async (actor: Actor, dataset: StoredDataset | null, ability: Ability): Promise<InDataset> => {
    // a dataset whose table is not on disk yet exists for nobody
    const found = dataset === null || dataset.changedAt === null ? null : await inSpace(actor, dataset.space);
    if (dataset === null || found === null) throw new ProblemError("dataset-not-found");
    if (!may(actor, found.role, ability)) throw new ProblemError("forbidden");
    return { ...found, dataset };
  };
  return {
    toSpace: async (actor, id, ability) => {
      const found = await inSpace(actor, id);
      if (found === null) throw new ProblemError("space-not-found");
      if (!may(actor, found.role, ability)) throw new ProblemError("forbidden");
      return found;
    },
    toDataset: async (actor, id, ability) => {
      const dataset = await datasets.find(id);
      return to(actor, dataset?.deletedAt === null ? dataset : null, ability);
    },
    toDatasetOrTrash: async (actor, id, ability) => to(actor, await datasets.find(id), ability),
  };
}

/** Throws "incarnation-changed" when what was begun of the dataset `before` would end in another: it was restored, or purged, meanwhile. */
export function requireSame(before: Pick<StoredDataset, "incarnation">, now: InDataset): InDataset {
  if (now.dataset.incarnation !== before.incarnation) throw new ProblemError("incarnation-changed");
  return now;
}

function may(actor: Actor, role: Role, ability: Ability): boolean {
  return can(role, ability) && (actor.limit === null || ability !== "manage");
}
