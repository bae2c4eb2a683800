/** Who is at the other end of a socket: decided at the upgrade, for as long as the socket lives. */
import type { UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";

export interface Identity {
  readonly user: UserId;
  readonly name: string;
  /** 0..7, one of the colours of people */
  readonly colour: number;
  readonly role: Role;
  /** true once whoever let this socket in does so no more, of itself: the token of a program expired */
  readonly isOver?: () => boolean;
  /** not the person, a program that holds a token of theirs */
  readonly isProgram?: boolean;
  /** of the dataset: a copy of another one is not to be merged into it; absent where that is not known */
  readonly incarnation?: number;
}
