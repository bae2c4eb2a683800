/** The schema of the table: which one, which columns match, another from the catalogue or from a file. */
import { Button, FileButton } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { chooseSchema } from "#client/api/datasets.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { DropZone } from "#client/ui/drop-zone.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { CatalogueSearch } from "./catalogue-search.tsx";
import { ChosenSchema } from "./chosen-schema.tsx";
import { ProblemMessage } from "./problem-message.tsx";
import styles from "./schema-panel.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
}

export function SchemaPanel({ dataset, collaboration }: Props) {
  const words = useWords().app.schema;
  useStore(collaboration.tableVersion);
  const { table, mayEdit } = collaboration;
  const choosing = useMutation({ mutationFn: (choice: ChooseSchema) => chooseSchema(dataset, choice) });

  async function takeFile(file: File) {
    choosing.mutate({ from: "file", name: file.name, text: await file.text() });
  }

  return (
    <DropZone
      className={styles.panel}
      title={words.title}
      hint={words.dropFile}
      disabled={!mayEdit}
      onFiles={([file]) => {
        if (file !== undefined) takeFile(file).catch(console.error);
      }}
    >
      <section className={styles.section}>
        {table.schema === null ? (
          <>
            <p>{words.none}</p>
            <p className={styles.soft}>{words.explain}</p>
          </>
        ) : (
          <ChosenSchema schema={table.schema} columns={table.columns}>
            {mayEdit && (
              <Button
                size="compact-sm"
                mt="xs"
                variant="default"
                loading={choosing.isPending && choosing.variables.from === "none"}
                onClick={() => choosing.mutate({ from: "none" })}
              >
                {words.remove}
              </Button>
            )}
          </ChosenSchema>
        )}
      </section>
      {choosing.isError && (
        <div className={styles.problem}>
          <ProblemMessage error={choosing.error} />
        </div>
      )}
      {mayEdit ? (
        <>
          <section className={styles.section}>
            <CatalogueSearch
              choosing={choosing.isPending && choosing.variables.from === "catalogue" ? choosing.variables.name : null}
              onChoose={({ origin, name }) =>
                choosing.mutate(origin === "catalogue" ? { from: origin, name, version: null } : { from: origin, name })
              }
            />
          </section>
          <section className={styles.section}>
            <p className={styles.soft}>{words.dropFile}</p>
            <FileButton
              accept=".json,application/json"
              onChange={(file) => {
                if (file !== null) takeFile(file).catch(console.error);
              }}
            >
              {(props) => (
                <Button {...props} variant="default" loading={choosing.isPending && choosing.variables.from === "file"}>
                  {words.browse}
                </Button>
              )}
            </FileButton>
          </section>
        </>
      ) : (
        <p className={styles.readOnly}>{words.readOnly}</p>
      )}
    </DropZone>
  );
}
