/** Use cases of the data held about a person: all of it in one file, and its removal. What they did stays, under “former member”. */
import type { People } from "#server/storage/people.ts";
import type { HeldData, PersonalDataStore } from "#server/storage/personal-data.ts";
import type { DatasetId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { ErasurePreview } from "#shared/wire/personal-data.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Audit } from "./audit.ts";

const DAY = 24 * 60 * 60 * 1000;

export interface PersonalDataParts {
  readonly personalData: PersonalDataStore;
  readonly people: People;
  readonly audit: Audit;
  /** the tables that are open, and the sockets in them */
  readonly live: {
    disconnect(user: UserId, dataset?: DatasetId): void;
    expel(dataset: DatasetId): void;
  };
  /** those handed out to anyone, on the disk */
  readonly publishedFiles: { forget(dataset: DatasetId): Promise<void> };
  /** ends the streams of notices of someone */
  readonly closeStreams: (user: UserId) => void;
  /** ms since 1970 */
  readonly now: () => number;
}

/** Everything, without tokens and passwords. Owners of their spaces can read that it was asked for. */
export async function exportPersonalData(parts: PersonalDataParts, user: UserId): Promise<HeldData> {
  const { spaces } = await parts.personalData.standing(user);
  for (const space of spaces) await parts.audit.note(space, user, { action: "personal-data-exported", member: user });
  return parts.personalData.held(user);
}

/** What erasing would do, said before it is done. */
export async function previewErasure(parts: PersonalDataParts, user: UserId): Promise<ErasurePreview> {
  const { ownedAlone, alone } = await parts.personalData.standing(user);
  return {
    passOn: [...ownedAlone],
    lost: alone.map(({ name, datasets }) => ({ space: name, datasets: datasets.length })),
  };
}

/** At their own request, confirmed by their name. Throws "name-differs" and "ownership-to-pass". */
export async function eraseMyself(parts: PersonalDataParts, user: UserId, name: string): Promise<void> {
  const known = await parts.people.find(user);
  if (known === null || asTyped(name) !== asTyped(known.name)) throw new ProblemError("name-differs");
  const { ownedAlone } = await parts.personalData.standing(user);
  if (ownedAlone.length > 0) throw new ProblemError("ownership-to-pass", { args: { spaces: ownedAlone.join(", ") } });
  const erased = await erase(parts, user, user, () => parts.personalData.erase(user, parts.now()));
  if (!erased) throw new ProblemError("ownership-to-pass", { args: { spaces: "" } });
}

/** Guests not seen for `days` whose spaces are asleep, or who are in none. In the name of the server. */
async function forgetGuests(parts: PersonalDataParts, days: number): Promise<void> {
  const before = parts.now() - days * DAY;
  for (const user of await parts.personalData.forgettable(before)) {
    await erase(parts, user, null, () => parts.personalData.forget(user, before, parts.now()));
  }
}

/** Forgets them now and once a day. Call what it returns to stop; that resolves when nobody is being forgotten any more. */
export function forgetGuestsDaily(
  parts: PersonalDataParts,
  days: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let forgetting: Promise<void> = Promise.resolve();
  const forget = () => {
    forgetting = forgetting.then(() => forgetGuests(parts, days)).catch(onError);
  };
  forget();
  const timer = setInterval(forget, DAY).unref();
  return () => {
    clearInterval(timer);
    return forgetting;
  };
}

async function erase(
  parts: PersonalDataParts,
  user: UserId,
  by: UserId | null,
  fromStore: () => Promise<boolean>,
): Promise<boolean> {
  const { spaces, alone } = await parts.personalData.standing(user);
  if (!(await fromStore())) return false;
  parts.live.disconnect(user);
  parts.closeStreams(user);
  for (const dataset of alone.flatMap(({ datasets }) => datasets)) {
    parts.live.expel(dataset);
    await parts.publishedFiles.forget(dataset);
  }
  await noteEverywhere(parts, spaces, user, by);
  return true;
}

async function noteEverywhere(parts: PersonalDataParts, spaces: readonly SpaceId[], member: UserId, by: UserId | null) {
  for (const space of spaces) await parts.audit.note(space, by, { action: "person-erased", member });
}

/** Names are confirmed as people type them: neither case nor spaces around count. */
function asTyped(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}
