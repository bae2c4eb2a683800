/** What every part of the panel of comments needs to know of where it is. */
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace } from "#client/grid/grid-props.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Person } from "#shared/wire/http.ts";

export interface MemberHere extends Person {
  readonly role: Role;
}

export interface CommentsHere {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly mayComment: boolean;
  /** may delete what others wrote */
  readonly isOwner: boolean;
  /** who can be named; none until we were told */
  readonly members: readonly MemberHere[];
  /** someone is going to be named: who came since is asked for */
  askMembers(): void;
  /** brings a cell into view */
  show(place: CellPlace): void;
}

/** What someone is called now; undefined when they are not a member any more. */
export function nameNow(here: Pick<CommentsHere, "members">, user: UserId): string | undefined {
  return here.members.find(({ id }) => id === user)?.name;
}
