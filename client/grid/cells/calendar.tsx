/** A month of days: arrows by day and week, Page keys by month (with Shift by year), Home and End in the week, Enter takes. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { dateOf, dayNumber, daysInMonth } from "#shared/schema/moments/calendar.ts";
import style from "./calendar.module.css";
import { dayInWords, monthInWords, weekdays } from "./in-words.ts";

/** Days are day numbers: days since 1970-01-01. */
interface CalendarProps {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly selected: number | null;
  readonly today: number;
  mayTake(day: number): boolean;
  onTake(day: number): void;
}

export function Calendar({ table, selected, today, mayTake, onTake }: CalendarProps) {
  const { editors: words } = useWords();
  const { language } = useLanguage();
  const [reached, setReached] = useState(selected ?? today);
  const follows = useRef(false);
  const [year, month] = dateOf(reached);

  useEffect(() => {
    if (follows.current) table.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    follows.current = false;
  });

  function onKeyDown(event: KeyboardEvent): void {
    const to = dayAfterKey(event, reached);
    if (to === null) return;
    event.preventDefault();
    follows.current = true;
    setReached(to);
  }

  return (
    <div className={style.calendar}>
      <div className={style.head}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={words.previousMonth}
          onClick={() => setReached(monthsOn(reached, -1))}
        >
          ‹
        </button>
        <span aria-live="polite">{monthInWords(reached, language)}</span>
        <button
          type="button"
          tabIndex={-1}
          aria-label={words.nextMonth}
          onClick={() => setReached(monthsOn(reached, 1))}
        >
          ›
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern of a calendar whose days are gone through by arrows */}
      <table ref={table} role="grid" aria-label={monthInWords(reached, language)} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weekdays(language).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    tabIndex={day === reached ? 0 : -1}
                    aria-label={dayInWords(day, language)}
                    aria-pressed={day === selected}
                    aria-current={day === today ? "date" : undefined}
                    aria-disabled={!mayTake(day) || undefined}
                    data-outside={dateOf(day)[1] !== month || undefined}
                    onClick={() => mayTake(day) && onTake(day)}
                  >
                    {dateOf(day)[2]}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** null for a key that moves nothing. */
function dayAfterKey(event: KeyboardEvent, day: number): number | null {
  switch (event.key) {
    case "ArrowLeft":
      return day - 1;
    case "ArrowRight":
      return day + 1;
    case "ArrowUp":
      return day - 7;
    case "ArrowDown":
      return day + 7;
    case "Home":
      return day - weekday(day);
    case "End":
      return day + 6 - weekday(day);
    case "PageUp":
      return monthsOn(day, event.shiftKey ? -12 : -1);
    case "PageDown":
      return monthsOn(day, event.shiftKey ? 12 : 1);
    default:
      return null;
  }
}

/** 0 for Monday */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The same day of another month, the last one where it has no such day. */
function monthsOn(day: number, months: number): number {
  const [year, month, dayOfMonth] = dateOf(day);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return dayNumber(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** Whole weeks, from the Monday before its first day: always six, so that the calendar keeps its height. */
function weeksOf(year: number, month: number): readonly (readonly number[])[] {
  const first = dayNumber(year, month, 1);
  const monday = first - weekday(first);
  return [0, 1, 2, 3, 4, 5].map((week) => [0, 1, 2, 3, 4, 5, 6].map((day) => monday + week * 7 + day));
}
