/** The name of the dataset, and the field that renames it in the same place. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useState } from "react";
import { renameDataset } from "#client/api/datasets.ts";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { KEYS } from "../queries.ts";
import styles from "./dataset-name.module.css";

export function DatasetName({ dataset, mayRename }: { readonly dataset: Dataset; readonly mayRename: boolean }) {
  const words = useWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string | null>(null);
  const renaming = useMutation({
    mutationFn: (name: string) => renameDataset(dataset.id, name),
    onSuccess: (renamed) => queries.setQueryData(KEYS.dataset(dataset.id), renamed),
  });

  function leave() {
    const name = draft?.trim() ?? "";
    setDraft(null);
    if (name !== "" && name !== dataset.name) renaming.mutate(name);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter") leave();
    if (event.key === "Escape") setDraft(null);
  }

  if (draft !== null) {
    return (
      <input
        className={styles.field}
        aria-label={words.app.dataset.renameLabel}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button just pressed
        autoFocus
        value={draft}
        maxLength={LIMITS.nameLength}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
    );
  }
  const shown = renaming.isPending ? renaming.variables : dataset.name;
  return (
    <>
      <h1 className={styles.name}>
        {mayRename ? (
          <button type="button" title={words.app.dataset.rename} onClick={() => setDraft(dataset.name)}>
            {shown}
          </button>
        ) : (
          shown
        )}
      </h1>
      {renaming.isError && (
        <span role="alert" className={styles.error}>
          {failureSentence(renaming.error, words)}
        </span>
      )}
    </>
  );
}
