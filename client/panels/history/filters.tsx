/** What of the history is shown: where, who, what. */
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { fetchHistoryPeople } from "#client/api/history.ts";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { HistoryKind } from "#shared/wire/history.ts";
import styles from "./history.module.css";

export type HistoryScope = "table" | "row" | "cell" | "column";
export type KindChoice = "all" | "cells" | "rows" | "columns" | "schema" | "steps" | "import";

const SCOPES: readonly HistoryScope[] = ["table", "row", "cell", "column"];

/** the kinds of gestures behind each choice; none: all */
export const KINDS_OF: Readonly<Record<KindChoice, readonly HistoryKind[]>> = {
  all: [],
  cells: ["cells"],
  rows: ["rows-added", "rows-deleted", "rows-restored", "rows-moved"],
  columns: [
    "column-added",
    "column-renamed",
    "column-moved",
    "column-deleted",
    "column-restored",
    "column-private",
    "column-public",
  ],
  schema: ["schema"],
  steps: ["step"],
  import: ["import"],
};
const KINDS = ["all", "cells", "rows", "columns", "schema", "steps", "import"] as const;

export interface Choice {
  readonly scope: HistoryScope;
  /** id; "" for everybody */
  readonly person: string;
  readonly kind: KindChoice;
}

interface Props {
  readonly dataset: DatasetId;
  readonly choice: Choice;
  /** newest gesture shown: somebody new may have made it */
  readonly newest: string | undefined;
  onChoice(choice: Choice): void;
}

export function Filters({ dataset, choice, newest, onChoice }: Props) {
  const words = useWords().history;
  const people = useQuery({
    queryKey: ["history-people", dataset, newest],
    queryFn: () => fetchHistoryPeople(dataset),
    placeholderData: (before) => before,
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a legend where there is none
    <div role="group" aria-label={words.filters} className={styles.filters}>
      <NativeSelect
        size="xs"
        aria-label={words.scope}
        value={choice.scope}
        onChange={({ currentTarget: { value } }) =>
          onChoice({ ...choice, scope: SCOPES.find((scope) => scope === value) ?? "table" })
        }
        data={SCOPES.map((value) => ({ value, label: words.scopes[value] }))}
      />
      <NativeSelect
        size="xs"
        aria-label={words.person}
        value={choice.person}
        onChange={({ currentTarget: { value } }) => onChoice({ ...choice, person: value })}
        data={[
          { value: "", label: words.everybody },
          ...(people.data?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={words.kind}
        value={choice.kind}
        onChange={({ currentTarget: { value } }) =>
          onChoice({ ...choice, kind: KINDS.find((kind) => kind === value) ?? "all" })
        }
        data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      />
    </div>
  );
}
