/** By which column the register of organisations is asked, and how many numbers leave for it. */
import { Button, NativeSelect } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { inTurns } from "#client/views/slices.ts";
import { COMPANY_TITLES } from "#shared/cleaning/registers/company.ts";
import { likelyNumbers, type NumbersOfColumn, numbersInSlices } from "#shared/cleaning/registers/propose-asked.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import styles from "../joining.module.css";
import type { Asked } from "./register-dialog.tsx";

interface Props {
  readonly dataset: DatasetId;
  readonly table: Table;
  onAsk(asked: Asked): void;
}

/** numbers in one go: five a second at most, for everybody */
const MOST = 2_000;
const A_MINUTE = 300;

export function CompaniesForm({ table, onAsk }: Props) {
  const { register: words, keys } = useWords().joining;
  const [column, setColumn] = useState<string>(() => likelyNumbers(table) ?? "");
  const [found, setFound] = useState<NumbersOfColumn | null>(null);
  const id = table.columns.find((one) => one.id === column)?.id;
  useEffect(() => {
    setFound(null);
    if (id !== undefined) return inTurns(numbersInSlices(table, id), setFound);
  }, [table, id]);
  const count = found?.numbers.length ?? 0;
  return (
    <>
      <NativeSelect
        label={words.companies.column}
        data={[
          ...(id === undefined ? [{ value: "", label: keys.choose }] : []),
          ...table.columns.map((one) => ({ value: one.id as string, label: one.name || keys.untitled })),
        ]}
        value={id ?? ""}
        onChange={(event) => setColumn(event.currentTarget.value)}
      />
      <p role="status" className={count > MOST ? styles.caution : styles.soft}>
        {found !== null && words.companies.count(count, Math.ceil(count / A_MINUTE))}
        {found !== null && found.others > 0 && ` ${words.companies.others(found.others)}`}
        {count > MOST && ` ${words.companies.tooMany(MOST)}`}
      </p>
      <Button
        className={styles.start}
        disabled={id === undefined || found === null || count === 0 || count > MOST}
        onClick={() =>
          id !== undefined &&
          found !== null &&
          onAsk({
            values: found.numbers,
            name: words.companies.name,
            keys: [{ column: id, there: COMPANY_TITLES.asked }],
          })
        }
      >
        {words.ask}
      </Button>
    </>
  );
}
