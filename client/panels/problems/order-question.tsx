/** Day or month first: asked about one of the dates, where nothing in the column shows it. */
import { Radio } from "@mantine/core";
import { useMemo } from "react";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { dateOrdersOf } from "#shared/checks/repairs/date-orders.ts";
import { orderOf } from "#shared/checks/repairs/dates.ts";
import type { DateOrder } from "#shared/checks/repairs/family.ts";
import type { Repairs } from "#shared/checks/repairs/repairs-of.ts";
import type { CellCase } from "./cells-of-group.ts";
import styles from "./repair.module.css";

const ORDERS: readonly DateOrder[] = ["day-first", "month-first"];

interface Props {
  readonly repairs: Repairs;
  readonly texts: readonly CellCase[];
  readonly chosen: DateOrder | null;
  onChoose(order: DateOrder): void;
}

export function OrderQuestion({ repairs, texts, chosen, onChoose }: Props) {
  const words = useWords().repairs.order;
  const { language } = useLanguage();
  const example = useMemo(() => {
    const found = texts.map(({ text }) => text).filter((text) => orderOf(text) !== null);
    const either = found.filter((text) => orderOf(text) === "either");
    const orders = dateOrdersOf(found);
    return either.find((text) => orders.meant(text, null) === null) ?? either[0] ?? found[0] ?? "";
  }, [texts]);
  return (
    <Radio.Group
      className={styles.question}
      label={words.question(example.trim())}
      value={chosen}
      onChange={(value) => onChoose(value === "month-first" ? "month-first" : "day-first")}
    >
      {ORDERS.map((order, index) => (
        <Radio
          key={order}
          mt={8}
          value={order}
          data-autofocus={index === 0 || undefined}
          label={words[order](inWords(repairs.repair(example, order)?.text ?? null, language))}
        />
      ))}
    </Radio.Group>
  );
}

/** `2021-01-05` as people say it; any other text as it is. */
function inWords(date: string | null, language: "fr" | "en"): string {
  if (date === null) return "—";
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
  if (day === undefined) return date;
  const shown = new Date(`${day}T00:00:00`);
  return shown.toLocaleDateString(language === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long" });
}
