/** One key that several rows of the other table have: which of them is meant. */
import { NativeSelect } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import { toldOf } from "#shared/cleaning/join/match-rows.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";

interface Props {
  readonly label: string;
  readonly source: Table;
  readonly candidates: readonly RowHandle[];
  /** null: none of them */
  onChoose(row: RowHandle | null): void;
}

/** offered of one key */
const MOST = 50;

export function AmbiguousLine({ label, source, candidates, onChoose }: Props) {
  const words = useWords().joining.matches;
  return (
    <NativeSelect
      size="xs"
      aria-label={words.which(label)}
      value=""
      data={[
        { value: "", label: words.choose(candidates.length) },
        ...candidates.slice(0, MOST).map((row) => ({
          value: String(row),
          label: toldOf(source, row, candidates)
            .map(({ title, text }) => words.told(title, text))
            .join(", "),
        })),
        { value: "none", label: words.none },
      ]}
      onChange={(event) => {
        const { value } = event.currentTarget;
        const row = candidates.find((one) => String(one) === value);
        if (value === "none") onChoose(null);
        else if (row !== undefined) onChoose(row);
      }}
    />
  );
}
