/** The way from a table to the screen that puts a file into it. */
import { Button, Modal } from "@mantine/core";
import { IconFileImport } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { Broken } from "#client/ui/error-boundary.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";
import styles from "./update.module.css";

// few tables are updated, and nobody waits for this to see one
export const UpdateDialog = lazy(async () => {
  try {
    return { default: (await import("./update-dialog.tsx")).UpdateDialog };
  } catch (error) {
    // the server may have another build by now: the table stays on the screen
    return { default: ({ onClose }: { onClose(): void }) => <NotLoaded error={error} onClose={onClose} /> };
  }
});

function NotLoaded({ error, onClose }: { readonly error: unknown; onClose(): void }) {
  const { updating, app } = useWords();
  return (
    <Modal opened onClose={onClose} title={updating.open} closeButtonProps={{ "aria-label": app.close }}>
      <Broken error={error} />
    </Modal>
  );
}

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
}

export function UpdateButton({ dataset, collaboration, handle }: Props) {
  const words = useWords().updating;
  const [open, setOpen] = useState(false);
  // what may be edited follows the locks, and a refusal
  useStore(collaboration.tableVersion);
  function close() {
    setOpen(false);
    // where Ctrl+Z takes back what was done
    setTimeout(() => handle.current?.focus());
  }
  if (!collaboration.mayEdit && !open) return null;
  return (
    <>
      <Button
        size="compact-sm"
        h={32}
        px={12}
        variant="default"
        leftSection={<IconFileImport size={16} aria-hidden />}
        onClick={() => setOpen(true)}
        aria-label={words.open}
        title={words.open}
      >
        <span className={styles.label}>{words.short}</span>
      </Button>
      {open && (
        <Suspense fallback={null}>
          <UpdateDialog dataset={dataset} collaboration={collaboration} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
