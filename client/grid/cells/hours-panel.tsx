/** Opening hours as days and times; what they say, aloud. Whatever says more stays as it is written. */
import { useMemo, useRef, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import { sayHours } from "#shared/french/opening-hours/say-hours.ts";
import { type HoursRule, readWeek, writeWeek } from "#shared/french/opening-hours/week.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import style from "./hours-panel.module.css";
import { HoursRuleForm } from "./hours-rule-form.tsx";
import { useEditorHands } from "./use-editor-hands.ts";
import { WrittenAs } from "./written-as.tsx";

const MORNING = { from: 9 * 60, to: 12 * 60 };
const AFTERNOON = { from: 14 * 60, to: 17 * 60 };
/** its days are to be chosen */
const BLANK: HoursRule = { days: [], holidays: false, spans: [MORNING, AFTERNOON] };

export function HoursPanel(props: CellEditorProps) {
  const { hours: words } = useWords();
  const { field, schema, draft, cell } = props;
  const form = useRef<HTMLDivElement>(null);
  const repairs = useMemo(() => repairsOf(field, schema), [field, schema]);
  const settle = (typed: string) => repairs.repair(typed, "day-first")?.text ?? typed;
  const text = settle(draft);
  // a rule whose days are not chosen yet is in no text
  const [set, setSet] = useState<{ readonly text: string; readonly rules: readonly HoursRule[] } | null>(null);
  const said = sayHours(text, words.say);
  const week = readWeek(text);
  const rules = set?.text === draft ? set.rules : (week ?? (said === null ? [BLANK] : null));

  useEditorHands(props, {
    enter: () => form.current?.querySelector<HTMLElement>("button")?.focus(),
    settle: (typed) => (typed === cell.before ? typed : settle(typed)),
  });

  function change(next: readonly HoursRule[]): void {
    const written = writeWeek(next);
    setSet({ text: written, rules: next });
    props.write(written);
  }

  /** A day has its hours once: chosen in one rule, it leaves the others. */
  function changeRule(index: number, rule: HoursRule): void {
    change(
      (rules ?? []).map((other, at) =>
        at === index
          ? rule
          : {
              ...other,
              days: other.days.filter((day) => !rule.days.includes(day)),
              holidays: other.holidays && !rule.holidays,
            },
      ),
    );
  }

  return (
    <div className={style.hours} ref={form}>
      <div role="status" className={style.said}>
        {said !== null && <p className={style.words}>{said}</p>}
        <WrittenAs editor={props} text={text} />
        {said === null && draft !== "" && <p className={style.soft}>{words.notRead}</p>}
        {rules === null && <p className={style.soft}>{words.raw}</p>}
      </div>
      {rules === null ? (
        <button type="button" className={style.quiet} onClick={() => setSet({ text: draft, rules: [BLANK] })}>
          {words.startAgain}
        </button>
      ) : (
        <>
          {rules.map((rule, index) => (
            <HoursRuleForm
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place in the list
              key={index}
              number={index + 1}
              rule={rule}
              onChange={(next) => changeRule(index, next)}
              onRemove={rules.length > 1 ? () => change(rules.filter((_, at) => at !== index)) : undefined}
            />
          ))}
          <button
            type="button"
            className={style.quiet}
            onClick={() => change([...rules, { ...BLANK, spans: [MORNING] }])}
          >
            + {words.addRule}
          </button>
        </>
      )}
      <p className={style.help}>{words.inside}</p>
    </div>
  );
}
