/** A day typed in any usual notation, told in words before it is written as the schema asks; and a calendar to choose it from. */
import { useMemo, useRef, useState } from "react";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { readTypedDay, writeDay } from "#shared/checks/entry/typed-date.ts";
import { openField } from "#shared/schema/field-reader.ts";
import { dayNumber } from "#shared/schema/moments/calendar.ts";
import { Calendar } from "./calendar.tsx";
import type { CellEditorProps } from "./cell-editor.ts";
import style from "./date-panel.module.css";
import { dayInWords } from "./in-words.ts";
import { useEditorHands } from "./use-editor-hands.ts";
import { WrittenAs } from "./written-as.tsx";

export function DatePanel(props: CellEditorProps) {
  const { editors: words } = useWords();
  const { language } = useLanguage();
  const { field, schema, draft } = props;
  const calendar = useRef<HTMLTableElement>(null);
  const [today] = useState(dayOfToday);
  const judge = useMemo(() => createCellJudge(field, schema), [field, schema]);
  const reader = useMemo(() => openField(field, schema), [field, schema]);

  const read = readerOf();
  const { day, text, monthFirst } = read(draft);

  useEditorHands(props, {
    enter: () => calendar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus(),
    settle: (typed) => (typed === props.cell.before ? typed : read(typed).text),
  });

  return (
    <div className={style.date}>
      <div role="status" className={style.reading}>
        {day !== null && <p className={style.words}>{dayInWords(day, language)}</p>}
        {day !== null && <WrittenAs editor={props} text={text} />}
      </div>
      {monthFirst !== null && (
        <p className={style.soft}>
          {words.dayFirst}{" "}
          <button type="button" className={style.other} onClick={() => props.take(writeDay(monthFirst, field))}>
            {words.ratherThis(dayInWords(monthFirst, language))}
          </button>
        </p>
      )}
      <Calendar
        key={day ?? "none"}
        table={calendar}
        selected={day}
        today={today}
        mayTake={(candidate) => judge(writeDay(candidate, field)).length === 0}
        onTake={(taken) => props.take(writeDay(taken, field))}
      />
      <p className={style.help}>{words.toCalendar}</p>
    </div>
  );

  function readerOf() {
    return (typed: string): { day: number | null; text: string; monthFirst: number | null } => {
      if (typed === "" || reader.isMissing(typed)) return { day: null, text: typed, monthFirst: null };
      const value = reader.read(typed);
      const own = typeof value === "number" ? value : null;
      const meant = readTypedDay(typed, today);
      // where any notation is accepted, one that is read with the month first is written so that nobody reads another day
      if (own !== null && (meant === null || meant.day === own || field.format !== "any"))
        return { day: own, text: typed, monthFirst: null };
      if (meant === null) return { day: null, text: typed, monthFirst: null };
      return { day: meant.day, text: writeDay(meant.day, field), monthFirst: meant.monthFirst };
    };
  }
}

function dayOfToday(): number {
  const now = new Date();
  return dayNumber(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
