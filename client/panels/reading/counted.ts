/** How much a choice of the reading is about: what the proposal counted where the present reading, which keeps it, counts nothing. */
import type { SetAside, SetAsideReason, UploadPreview } from "#shared/wire/imports.ts";

export function countAside(
  first: UploadPreview,
  preview: UploadPreview,
  what: SetAside["what"],
  reason: SetAsideReason,
): number {
  return (asideOf(preview, what, reason) ?? asideOf(first, what, reason))?.count ?? 0;
}

export function asideOf({ setAside }: UploadPreview, what: SetAside["what"], reason: SetAsideReason): SetAside | null {
  return setAside.find((aside) => aside.what === what && aside.reason === reason) ?? null;
}
