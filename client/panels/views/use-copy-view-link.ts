/** Copies the address that opens the table as it is seen now, and says so where the grid does. */
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import { viewAddress } from "#client/views/view-address.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { isPlain } from "#shared/views/change-view.ts";
import { storable, type View } from "#shared/views/view.ts";
import type { SavedView } from "#shared/wire/saved-views.ts";

export function useCopyViewLink(
  dataset: DatasetId,
  views: readonly SavedView[] | undefined,
  onSay: (sentence: string) => void,
): (look: MyView) => Promise<void> {
  const words = useWords().views.saved;
  return async (look) => {
    const { view, saved } = look.state.get();
    const named = views?.find((one) => one.id === saved && sameView(one.view, view));
    const path = viewAddress(dataset, isPlain(view) ? null : view, named?.id ?? null);
    if (path === null) return onSay(words.linkTooLong);
    const address = new URL(path, window.location.href).href;
    try {
      await navigator.clipboard.writeText(address);
      onSay(words.linkCopied(named?.name ?? null));
    } catch {
      // plain http on a local network: browsers give no clipboard there
      onSay(address);
    }
  };
}

export function sameView(a: View, b: View): boolean {
  return JSON.stringify(a) === JSON.stringify(storable(b));
}
