/** Moments, hours and months typed in any usual notation, told in words before they are written as the schema asks. */
import { useMemo } from "react";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import type { Language } from "#shared/i18n/words.ts";
import { openField } from "#shared/schema/field-reader.ts";
import { dayNumber, type Moment } from "#shared/schema/moments/calendar.ts";
import type { Field } from "#shared/schema/table-schema.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import style from "./date-panel.module.css";
import { momentInWords, monthInWords } from "./in-words.ts";
import { useEditorHands } from "./use-editor-hands.ts";
import { WrittenAs } from "./written-as.tsx";

export function MomentPanel(props: CellEditorProps) {
  const { editors: words } = useWords();
  const { language } = useLanguage();
  const { field, schema, draft } = props;
  const reader = useMemo(() => openField(field, schema), [field, schema]);
  const repairs = useMemo(() => repairsOf(field, schema), [field, schema]);
  const settle = (typed: string) => repairs.repair(typed, "day-first")?.text ?? typed;
  const text = settle(draft);
  const said = reader.isMissing(text) ? null : inWords(reader.read(text), field, language);

  useEditorHands(props, { settle: (typed) => (typed === props.cell.before ? typed : settle(typed)) });

  return (
    <div role="status" className={style.date}>
      {said !== null && <p className={style.words}>{said}</p>}
      <WrittenAs editor={props} text={text} />
      {said === null && text === draft && <p className={style.soft}>{words.asUsual(EXAMPLES[field.type] ?? "")}</p>}
    </div>
  );
}

const EXAMPLES: Partial<Readonly<Record<Field["type"], string>>> = {
  datetime: "5/1/2024 14h30",
  time: "14h30",
  yearmonth: "01/2024",
};

/** null where the text says it as well. */
function inWords(value: unknown, { type }: Field, language: Language): string | null {
  if (type === "yearmonth" && typeof value === "number") {
    // it counts months
    return monthInWords(dayNumber(Math.floor((value - 1) / 12), ((value - 1) % 12) + 1, 1), language);
  }
  return type === "datetime" && isMoment(value) ? momentInWords(value, language) : null;
}

function isMoment(value: unknown): value is Moment {
  return typeof value === "object" && value !== null && "year" in value && "offset" in value;
}
