/** A link to a view, saved (`?view=`) or not (`#vue=`), opens the table as that view shows it, once: from then on one looks as one likes. */
import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import type { MyView } from "#client/views/my-view.ts";
import { viewOfHash } from "#client/views/view-address.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { SavedView } from "#shared/wire/saved-views.ts";

export function useViewInAddress(
  dataset: DatasetId,
  look: MyView | null,
  views: readonly SavedView[] | undefined,
  onGone: (is: "gone" | "unreadable") => void,
): void {
  const { view: wanted, ...rest } = useSearch({ from: "/d/$datasetId" });
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the address is that of the moment
  useEffect(() => {
    if (wanted === undefined || look === null || views === undefined) return;
    const found = views.find(({ id }) => id === wanted);
    if (found === undefined) onGone("gone");
    else look.change(found.view, found.id);
    void navigate({ to: "/d/$datasetId", params: { datasetId: dataset }, search: rest, replace: true });
  }, [wanted, look, views]);
  const hash = useLocation({ select: (location) => location.hash });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest of the address is that of the moment
  useEffect(() => {
    const asked = viewOfHash(hash);
    if (asked === undefined || look === null) return;
    if (asked === null) onGone("unreadable");
    else look.change(asked, null);
    void navigate({
      to: "/d/$datasetId",
      params: { datasetId: dataset },
      search: { ...rest, view: wanted },
      replace: true,
    });
  }, [hash, look]);
}
