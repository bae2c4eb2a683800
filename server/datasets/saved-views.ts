/** Use cases of the views that a team gave names to: everyone finds them, and goes on looking as they like. */
import type { InDataset } from "#server/people/access.ts";
import type { Actor } from "#server/people/actor.ts";
import type { Audit } from "#server/people/audit.ts";
import { personOf } from "#server/people/people.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { SavedViews, StoredView } from "#server/storage/saved-views.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { can } from "#shared/access/abilities.ts";
import { type DatasetId, SavedViewId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type NamedView, SAVED_VIEWS, type SavedView, type SavedViewList } from "#shared/wire/saved-views.ts";

export interface SavedViewsParts {
  readonly savedViews: SavedViews;
  readonly people: People;
  readonly audit: Audit;
  readonly live: Pick<LiveDatasets, "notify">;
  readonly now: () => number;
}

interface Acting extends Pick<InDataset, "dataset" | "role" | "space"> {
  readonly user: Actor;
}

/** By name, as French readers order them. */
export async function listViews(parts: SavedViewsParts, dataset: DatasetId): Promise<SavedViewList> {
  const views = await shown(parts, await parts.savedViews.of(dataset));
  const { compare } = new Intl.Collator("fr", { numeric: true });
  return { views: views.sort((a, b) => compare(a.name, b.name)) };
}

/** Throws "too-many-views". */
export async function saveView(parts: SavedViewsParts, acting: Acting, view: NamedView): Promise<SavedView> {
  const { dataset, user } = acting;
  const kept = { ...view, id: newId(SavedViewId), by: user.id, at: parts.now() };
  if (!(await parts.savedViews.add(dataset.id, kept, SAVED_VIEWS))) {
    throw new ProblemError("too-many-views", { args: { limit: SAVED_VIEWS } });
  }
  await note(parts, acting, "view-saved", view.name);
  tell(parts, dataset.id);
  const [saved] = await shown(parts, [kept]);
  if (saved === undefined) throw new ProblemError("not-found");
  return saved;
}

/** Throws "not-found", and "forbidden" to who neither named it nor owns the space. */
export async function changeView(
  parts: SavedViewsParts,
  acting: Acting,
  id: SavedViewId,
  view: NamedView,
): Promise<void> {
  const { name } = await requireOwn(parts, acting, id);
  if (!(await parts.savedViews.change(acting.dataset.id, id, view, parts.now()))) throw new ProblemError("not-found");
  await note(parts, acting, "view-changed", name);
  tell(parts, acting.dataset.id);
}

/** Throws as `changeView`. */
export async function removeView(parts: SavedViewsParts, acting: Acting, id: SavedViewId): Promise<void> {
  const { name } = await requireOwn(parts, acting, id);
  if (!(await parts.savedViews.remove(acting.dataset.id, id))) throw new ProblemError("not-found");
  await note(parts, acting, "view-deleted", name);
  tell(parts, acting.dataset.id);
}

function note(
  { audit }: SavedViewsParts,
  { dataset, space, user }: Acting,
  action: "view-saved" | "view-changed" | "view-deleted",
  name: string,
): Promise<void> {
  return audit.note(space.id, user.id, { action, dataset: dataset.id, name });
}

async function requireOwn(
  parts: SavedViewsParts,
  { dataset, role, user }: Acting,
  id: SavedViewId,
): Promise<StoredView> {
  const view = (await parts.savedViews.of(dataset.id)).find((candidate) => candidate.id === id);
  if (view === undefined) throw new ProblemError("not-found");
  if (view.by !== user.id && !can(role, "manage")) throw new ProblemError("forbidden");
  return view;
}

async function shown({ people }: SavedViewsParts, views: readonly StoredView[]): Promise<SavedView[]> {
  const known = new Map((await people.findAll([...new Set(views.map(({ by }) => by))])).map((user) => [user.id, user]));
  return views.flatMap(({ by, at, ...view }) => {
    const user = known.get(by);
    return user === undefined ? [] : [{ ...view, by: personOf(user), at: new Date(at).toISOString() }];
  });
}

function tell({ live }: SavedViewsParts, dataset: DatasetId): void {
  live.notify(dataset, { kind: "views", dataset });
}
