/** One key that nothing in the other table has: what it may mean there, or any other row that one looks for. */
import { Select } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle } from "#shared/document/table.ts";
import { useEscapeClosesList } from "../cleaning/fields/escape-closes.ts";

interface Props {
  readonly label: string;
  readonly proposals: readonly RowHandle[];
  search(typed: string): readonly RowHandle[];
  said(row: RowHandle): string;
  /** null: it is to stay without */
  onChoose(row: RowHandle | null): void;
}

const NONE = "none";

export function UnmatchedLine({ label, proposals, search, said, onChoose }: Props) {
  const words = useWords().joining.matches;
  const list = useEscapeClosesList();
  const [typed, setTyped] = useState("");
  const rows = typed.trim() === "" ? proposals : search(typed);
  return (
    <Select
      {...list}
      size="xs"
      searchable
      aria-label={words.which(label)}
      placeholder={proposals[0] === undefined ? words.look : words.maybe(said(proposals[0]))}
      nothingFoundMessage={words.noneFound}
      // what is offered was chosen already
      filter={({ options }) => options}
      data={[...rows.map((row) => ({ value: String(row), label: said(row) })), { value: NONE, label: words.leave }]}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(value) => {
        if (value === null) return;
        const row = rows.find((one) => String(one) === value);
        if (value === NONE) onChoose(null);
        else if (row !== undefined) onChoose(row);
      }}
    />
  );
}
