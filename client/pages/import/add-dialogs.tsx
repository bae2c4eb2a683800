/** The dialogs of the ways in that are no file of this computer. */
import type { SpaceId } from "#shared/model/ids.ts";
import type { UploadPreview } from "#shared/wire/imports.ts";
import { AddressDialog } from "./address-dialog.tsx";
import { PasteDialog } from "./paste-dialog.tsx";

export type AddDialog = "paste" | "address";

interface Props {
  readonly space: SpaceId;
  readonly opened: AddDialog | null;
  onTable(text: string): void;
  onReceived(preview: UploadPreview): void;
  onClose(): void;
}

export function AddDialogs({ space, opened, onTable, onReceived, onClose }: Props) {
  switch (opened) {
    case null:
      return null;
    case "paste":
      return <PasteDialog onTable={onTable} onClose={onClose} />;
    case "address":
      return <AddressDialog space={space} onReceived={onReceived} onClose={onClose} />;
  }
}
