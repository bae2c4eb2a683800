/** The other table: of the space, a file, or, where it is wanted, what a national register answers. */
import { Button, FileButton, Select } from "@mantine/core";
import { IconBuildingCommunity, IconFileImport, IconSchool } from "@tabler/icons-react";
import { useContext, useEffect, useRef, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { type Source, sourceKey } from "#shared/cleaning/sources.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { useEscapeClosesList } from "../cleaning/fields/escape-closes.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { FileDialog } from "./file-dialog.tsx";
import styles from "./joining.module.css";
import { type ReadRegister, type Register, RegisterDialog } from "./register/register-dialog.tsx";
import { OpenSourcesContext } from "./sources-context.ts";
import { useOtherTables } from "./use-other-tables.ts";
import { useSource } from "./use-source.ts";

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xls,.ods,.zip,.json,.geojson";

const REGISTERS = [
  { register: "schools", Icon: IconSchool },
  { register: "companies", Icon: IconBuildingCommunity },
] as const satisfies readonly { readonly register: Register; readonly Icon: unknown }[];

interface Props {
  readonly dataset: DatasetId;
  readonly source: Source | null;
  onSource(source: Source): void;
  /** absent: registers are not asked here */
  readonly registers?: {
    /** this table, which says what is asked */
    readonly table: Table;
    onRead(read: ReadRegister): void;
  };
}

export function SourceChoice({ dataset, source, onSource, registers }: Props) {
  const { source: words, register: ofRegisters } = useWords().joining;
  const sources = useContext(OpenSourcesContext);
  const list = useEscapeClosesList();
  const { space, others, error } = useOtherTables(dataset);
  const [file, setFile] = useState<File | null>(null);
  const [register, setRegister] = useState<Register | null>(null);
  const [hidden, setHidden] = useState(0);
  const opener = useRef<HTMLButtonElement | null>(null);
  // the dialog goes with what held the keys: they come back to what opened it
  useEffect(() => {
    if (register === null) opener.current?.focus({ preventScroll: true });
  }, [register]);
  const chosen = source?.kind === "dataset" ? source : null;
  const gone = chosen !== null && !others.some(({ id }) => id === chosen.dataset);
  return (
    <div className={styles.part}>
      <Select
        {...list}
        size="sm"
        searchable
        label={words.label}
        placeholder={others.length === 0 ? words.noOther : words.placeholder}
        nothingFoundMessage={words.noSuch}
        allowDeselect={false}
        data={[
          ...others.map(({ id, name }) => ({ value: id as string, label: name })),
          ...(gone ? [{ value: chosen.dataset as string, label: chosen.name }] : []),
          ...(source?.kind === "file"
            ? [{ value: sourceKey(source), label: words.file(source.name, source.table ?? null) }]
            : []),
          ...(source?.kind === "register" ? [{ value: sourceKey(source), label: source.name }] : []),
        ]}
        value={source === null ? null : source.kind === "dataset" ? source.dataset : sourceKey(source)}
        onChange={(value) => {
          const other = others.find(({ id }) => id === value);
          if (other !== undefined) onSource({ kind: "dataset", dataset: other.id, name: other.name });
        }}
      />
      {space !== null && sources !== null && (
        <FileButton
          onChange={(given) => given && setFile(given)}
          accept={ACCEPTED}
          inputProps={{ "aria-label": words.chooseFile }}
        >
          {(props) => (
            <Button
              {...props}
              size="compact-sm"
              variant="default"
              className={styles.start}
              leftSection={<IconFileImport size={14} aria-hidden />}
            >
              {words.chooseFile}
            </Button>
          )}
        </FileButton>
      )}
      {sources !== null && registers !== undefined && (
        <div className={styles.kinds}>
          {REGISTERS.map(({ register: one, Icon }) => (
            <Button
              key={one}
              size="compact-sm"
              variant="default"
              leftSection={<Icon size={14} aria-hidden />}
              onClick={(event) => {
                opener.current = event.currentTarget;
                setRegister(one);
              }}
            >
              {ofRegisters[one].open}
            </Button>
          ))}
        </div>
      )}
      {source !== null && sources !== null && <Standing source={source} />}
      {source?.kind === "register" && source.register === "companies" && hidden > 0 && (
        <p className={styles.caution}>{ofRegisters.hidden(hidden)}</p>
      )}
      {register !== null && registers !== undefined && (
        <RegisterDialog
          dataset={dataset}
          table={registers.table}
          register={register}
          onRead={(read) => {
            sources?.giveFile(read.source, read.table.update);
            setHidden(read.table.hidden);
            registers.onRead(read);
            setRegister(null);
          }}
          onClose={() => setRegister(null)}
        />
      )}
      {error !== null && <ProblemMessage error={error} />}
      {file !== null && space !== null && (
        <FileDialog
          space={space}
          file={file}
          onRead={(read, update) => {
            sources?.giveFile(read, update);
            onSource(read);
            setFile(null);
          }}
          onClose={() => setFile(null)}
        />
      )}
    </div>
  );
}

/** What is known of it now. */
function Standing({ source }: { readonly source: Source }) {
  const words = useWords().joining.source;
  const sources = useContext(OpenSourcesContext);
  const { table } = useSource(source);
  const state = sources?.stateOf(source) ?? "gone";
  return (
    <p role="status" className={state === "there" || state === "opening" ? styles.soft : styles.caution}>
      {table !== null
        ? words.size(table.rowCount, table.columns.length)
        : state === "missing" && source.kind === "register"
          ? words.state.askAgain
          : words.state[state]}
    </p>
  );
}
