/** Files on their way in, one after the other: several may be dropped at once, and more while one is looked at. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { UploadPreview } from "#shared/wire/imports.ts";

/** What is to be read: a file of this computer, or one that the server already fetched. `id` tells two of the same name apart. */
export type Incoming =
  | { readonly id: number; readonly kind: "file"; readonly file: File }
  | { readonly id: number; readonly kind: "received"; readonly preview: UploadPreview };

export interface Made {
  readonly dataset: DatasetId;
  readonly name: string;
}

export interface ImportQueue {
  /** the first is on screen */
  readonly waiting: readonly Incoming[];
  /** of these, done with */
  readonly gone: number;
  /** that were ever in it */
  readonly seen: number;
  readonly made: readonly Made[];
}

export const NO_IMPORTS: ImportQueue = { waiting: [], gone: 0, seen: 0, made: [] };

export function withFiles(queue: ImportQueue, files: readonly File[]): ImportQueue {
  const more = files.map((file, at): Incoming => ({ id: queue.seen + at, kind: "file", file }));
  return { ...begun(queue), seen: queue.seen + files.length, waiting: [...queue.waiting, ...more] };
}

export function withReceived(queue: ImportQueue, preview: UploadPreview): ImportQueue {
  const received: Incoming = { id: queue.seen, kind: "received", preview };
  return { ...begun(queue), seen: queue.seen + 1, waiting: [...queue.waiting, received] };
}

/** The first is done with, `made` of it or passed over. */
export function withoutFirst(queue: ImportQueue, made: readonly Made[]): ImportQueue {
  return { ...queue, waiting: queue.waiting.slice(1), gone: queue.gone + 1, made: [...queue.made, ...made] };
}

/** « File 2 of 7 »; null where there is one only. */
export function placeIn({ waiting, gone }: ImportQueue): { readonly at: number; readonly of: number } | null {
  const of = gone + waiting.length;
  return of < 2 ? null : { at: gone + 1, of };
}

/** The file at this place and those after it. */
export function leftOf(place: ReturnType<typeof placeIn>): number {
  return place === null ? 1 : place.of - place.at + 1;
}

/** Where nothing waits, what was made before is told no more. */
function begun(queue: ImportQueue): ImportQueue {
  return queue.waiting.length > 0 ? queue : { ...queue, gone: 0, made: [] };
}
