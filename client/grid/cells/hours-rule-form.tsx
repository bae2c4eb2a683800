/** The same hours on some days: the days, then from when to when, or closed. */
import { IconTrash, IconX } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useWords } from "#client/ui/words.tsx";
import { type HoursRule, type HoursSpan, spanFrom } from "#shared/french/opening-hours/week.ts";
import style from "./hours-panel.module.css";
import { TimeField } from "./time-field.tsx";

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const MIDNIGHT = 24 * 60;

interface HoursRuleFormProps {
  /** from 1 */
  readonly number: number;
  readonly rule: HoursRule;
  onChange(rule: HoursRule): void;
  /** absent for the only one */
  readonly onRemove: (() => void) | undefined;
}

export function HoursRuleForm({ number, rule, onChange, onRemove }: HoursRuleFormProps) {
  const { hours: words } = useWords();
  const { days, holidays, spans } = rule;
  const isClosed = spans.length === 0;

  function toggle(day: number): void {
    const kept = days.includes(day) ? days.filter((other) => other !== day) : [...days, day];
    onChange({ ...rule, days: kept.toSorted((a, b) => a - b) });
  }

  function setSpan(index: number, span: HoursSpan): void {
    onChange({ ...rule, spans: spans.with(index, span) });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set of the browser cannot be laid out in a line
    <div role="group" aria-label={words.rule(number)} className={style.rule}>
      {/* biome-ignore lint/a11y/useSemanticElements: likewise */}
      <div role="group" aria-label={words.days} className={style.days} onKeyDown={moveInRow}>
        {DAYS.map((day) => (
          <button
            key={day}
            type="button"
            aria-pressed={days.includes(day)}
            aria-label={words.dayName(day)}
            onClick={() => toggle(day)}
          >
            {words.short(day)}
          </button>
        ))}
        <button type="button" aria-pressed={holidays} onClick={() => onChange({ ...rule, holidays: !holidays })}>
          {words.holiday}
        </button>
        {onRemove && (
          <button type="button" className={style.sign} aria-label={words.removeRule(number)} onClick={onRemove}>
            <IconTrash size={16} stroke={1.8} aria-hidden />
          </button>
        )}
      </div>
      <div className={style.spans}>
        {spans.map((span, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place in the list
          <div key={index} className={style.span}>
            <TimeField
              label={words.from(index + 1)}
              minutes={span.from}
              onChange={(from) => setSpan(index, spanFrom(from % MIDNIGHT, span.to % MIDNIGHT || MIDNIGHT))}
            />
            <span aria-hidden>{words.until}</span>
            <TimeField
              label={words.to(index + 1)}
              minutes={span.to > MIDNIGHT ? span.to - MIDNIGHT : span.to}
              onChange={(to) => setSpan(index, spanFrom(span.from, to || MIDNIGHT))}
            />
            <button
              type="button"
              className={style.sign}
              aria-label={words.removeSpan(index + 1)}
              onClick={() => onChange({ ...rule, spans: spans.filter((_, at) => at !== index) })}
            >
              <IconX size={16} stroke={1.8} aria-hidden />
            </button>
          </div>
        ))}
        <div className={style.span}>
          <button
            type="button"
            className={style.quiet}
            onClick={() => onChange({ ...rule, spans: [...spans, spanAfter(spans)] })}
          >
            + {words.addSpan}
          </button>
          <button
            type="button"
            className={style.closed}
            aria-pressed={isClosed}
            onClick={() => onChange({ ...rule, spans: isClosed ? [spanAfter([])] : [] })}
          >
            {words.closed}
          </button>
        </div>
      </div>
      {days.length === 0 && !holidays && <p className={style.soft}>{words.noDays}</p>}
    </div>
  );
}

/** The next one begins two hours after the last, in the afternoon more often than not. */
function spanAfter(spans: readonly HoursSpan[]): HoursSpan {
  const last = spans.at(-1);
  if (last === undefined) return { from: 9 * 60, to: 12 * 60 };
  const from = Math.min(last.to + 120, 21 * 60);
  return spanFrom(from, Math.min(from + 180, MIDNIGHT));
}

/** The arrows go from day to day. */
function moveInRow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<Element>("button")];
  const at = document.activeElement === null ? -1 : buttons.indexOf(document.activeElement);
  const next = buttons[(at + step + buttons.length) % buttons.length];
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
}
