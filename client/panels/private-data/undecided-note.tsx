/** Before a file goes out, or a table becomes public: columns about people that nobody decided on. It stops nobody. */
import { useContext } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { OpenPrivateData } from "./open-private-data.ts";
import styles from "./private-data.module.css";
import { usePrivateData } from "./use-private-data.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  /** called on the way there */
  onLeave?(): void;
}

export function UndecidedNote({ dataset, collaboration, onLeave }: Props) {
  const { privateData: words } = useWords();
  const open = useContext(OpenPrivateData);
  const { undecided } = usePrivateData(dataset, collaboration);
  if (undecided.length === 0) return null;
  return (
    <p role="status" className={onLeave === undefined ? styles.bannerBeside : styles.banner}>
      {words.beforeExport(undecided.length)}
      <button
        type="button"
        className={styles.link}
        onClick={() => {
          onLeave?.();
          open();
        }}
      >
        {words.open}
      </button>
    </p>
  );
}
