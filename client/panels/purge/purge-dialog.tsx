/** Before what a table was is destroyed: what stays, what goes, what cannot be reached, and the table's name typed to be sure. */

import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { fetchPurgePreview, purgeDataset } from "#client/api/purge.ts";
import { codeOf, Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Column } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./purge.module.css";
import { purgeDoneKey } from "./purge-done.ts";
import { WhatGoes } from "./what-goes.tsx";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly withheld: readonly Column[];
  onClose(): void;
}

export function PurgeDialog({ dataset, collaboration, withheld, onClose }: Props) {
  const { app, grid, purge: words } = useWords();
  const queries = useQueryClient();
  const saving = useStore(collaboration.saving);
  useStore(collaboration.tableVersion);
  const [ticked, setTicked] = useState<readonly ColumnId[]>([]);
  const [name, setName] = useState("");
  // one may have gone meanwhile
  const columns = withheld.filter(({ id }) => ticked.includes(id)).map(({ id }) => id);
  const preview = useQuery({
    queryKey: ["purge", dataset.id, columns],
    queryFn: () => fetchPurgePreview(dataset.id, columns),
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const purging = useMutation({
    mutationFn: () => purgeDataset(dataset.id, { name: name.trim(), columns }),
    async onSuccess(done) {
      queries.setQueryData(purgeDoneKey(dataset.id), done);
      // the server has closed the line: this page opens anew at once, not when it has noticed
      await queries.invalidateQueries({ queryKey: ["dataset", dataset.id] });
    },
  });
  const refused = preview.data?.refused ?? null;
  const isStored = saving.state === "stored";
  const isNamed = name.trim() === dataset.name.trim();
  const close = () => {
    if (!purging.isPending) onClose();
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isNamed && isStored && preview.data !== undefined && refused === null) purging.mutate();
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={close}
      closeOnClickOutside={false}
      title={<span className={styles.dialogTitle}>{words.dialog}</span>}
      closeButtonProps={{ "aria-label": app.close }}
    >
      <form onSubmit={submit} className={styles.dialog}>
        {preview.isPending && <p role="status">{words.looking}</p>}
        {preview.isError && <Failure error={preview.error} />}
        {refused !== null && <Warning sentence={words.refused[refused]} />}
        {preview.data !== undefined && refused === null && (
          <>
            <WhatGoes
              preview={preview.data}
              rows={collaboration.table.rowCount}
              columns={collaboration.table.columns.length - columns.length}
            >
              {withheld.length > 0 && (
                <Checkbox.Group
                  label={words.columns}
                  description={words.columnsHint}
                  value={[...columns]}
                  onChange={(chosen) => setTicked(withheld.map(({ id }) => id).filter((id) => chosen.includes(id)))}
                >
                  <div className={styles.columns}>
                    {withheld.map(({ id, name: title }) => (
                      <Checkbox key={id} value={id} label={title || grid.untitled} disabled={purging.isPending} />
                    ))}
                  </div>
                </Checkbox.Group>
              )}
            </WhatGoes>
            <p className={styles.final}>{words.final}</p>
            <TextInput
              required
              withAsterisk={false}
              autoComplete="off"
              spellCheck={false}
              label={words.type(dataset.name)}
              value={name}
              disabled={purging.isPending}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </>
        )}
        {!isStored && <p className={styles.caution}>{words.waiting}</p>}
        {purging.isError && <Failure error={purging.error} />}
        {purging.isPending && <p role="status">{words.running}</p>}
        <div className={styles.actions}>
          <BusyButton
            type="submit"
            color="var(--wrong)"
            disabled={preview.data === undefined || refused !== null || !isNamed || !isStored}
            loading={purging.isPending}
          >
            {words.submit}
          </BusyButton>
          <Button variant="default" onClick={close} disabled={purging.isPending}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Failure({ error }: { readonly error: unknown }) {
  const { purge: words } = useWords();
  if (codeOf(error) === "not-ready") return <Warning sentence={words.busy} />;
  return error instanceof Unreachable ? <Warning sentence={words.offline} /> : <ProblemMessage error={error} />;
}
