/** The server refused this person for good: why, their copy to download, and the way back. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { downloadCsv } from "#client/ui/download.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  onStartAgain(): void;
}

export function RefusedBanner({ dataset, collaboration, onStartAgain }: Props) {
  const {
    app: { refused: words },
    trash: { expelled },
  } = useWords();
  const saving = useStore(collaboration.saving);
  if (saving.state !== "refused") return null;
  const { reason, rescue } = saving;
  return (
    <Warning sentence={words[reason]}>
      {rescue !== null && <p>{reason === "dataset-not-found" ? expelled.kept : words.rescue}</p>}
      <div style={{ display: "flex", gap: 8, marginTop: 8 }}>
        {rescue !== null && (
          <Button onClick={() => downloadCsv(rescue, words.fileName(dataset.name))}>{words.download}</Button>
        )}
        {(reason === "write-refused" || reason === "not-taken" || reason === "locked") && (
          <Button
            variant="default"
            onClick={() => {
              collaboration.startAgain().then(onStartAgain, console.error);
            }}
          >
            {words.startAgain}
          </Button>
        )}
        {reason === "dataset-not-found" && (
          <>
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/s/$spaceId" params={{ spaceId: dataset.space.id }} />}
            >
              {expelled.toSpace}
            </Button>
            <Button variant="default" onClick={onStartAgain}>
              {expelled.again}
            </Button>
          </>
        )}
      </div>
    </Warning>
  );
}
