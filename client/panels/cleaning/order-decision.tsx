/** Dates that can be read both ways: day or month first, decided for all of them at once or one by one. */
import { Button } from "@mantine/core";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { readDate } from "#shared/checks/repairs/dates.ts";
import type { DateOrder } from "#shared/checks/repairs/family.ts";
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import { DatesParams } from "#shared/cleaning/operations/kinds/dates.ts";
import type { LeftCell } from "#shared/cleaning/operations/operation.ts";
import type { Language } from "#shared/i18n/words.ts";
import styles from "./cleaning.module.css";
import { type Params, withValue } from "./params.ts";

const ORDERS = ["day-first", "month-first"] as const satisfies readonly DateOrder[];
/** texts decided one by one, in sight */
const SHOWN = 12;

interface Props {
  readonly operation: SomeOperation;
  readonly params: Params;
  readonly left: readonly LeftCell[];
  onParams(params: Params): void;
}

export function OrderDecision({ operation, params, left, onParams }: Props) {
  const words = useWords().cleaning.order;
  const { language } = useLanguage();
  const own = DatesParams.safeParse(params).data;
  const chosen = (operation.id === "kinds.dates" ? own?.texts : undefined) ?? [];
  if (!operation.fields.some(({ name, kind }) => name === "order" && kind === "choice")) return null;
  const texts = [...new Set(left.flatMap(({ text, why }) => (why === "ambiguous" ? [text.trim()] : [])))].filter(
    (text) => readDate(text, "day-first") !== null,
  );
  const [first] = texts;
  if (first === undefined && chosen.length === 0) return null;
  return (
    <section className={styles.decision} aria-label={words.title}>
      {first !== undefined && (
        <>
          <h4 className={styles.part}>{words.title}</h4>
          <p className={styles.aside}>{words.aside(first)}</p>
          <fieldset className={styles.orders} aria-label={words.all}>
            {ORDERS.map((order) => (
              <Button
                key={order}
                size="compact-sm"
                variant="default"
                onClick={() => onParams(withValue(params, "order", order))}
              >
                {words[order](dayIn(first, order, language))}
              </Button>
            ))}
          </fieldset>
        </>
      )}
      {operation.id === "kinds.dates" && texts.length > 1 && (
        <>
          <p className={styles.aside}>{words.each}</p>
          <ul className={styles.lines}>
            {texts.slice(0, SHOWN).map((text) => (
              <li key={text} className={styles.orders}>
                <span className={styles.texts}>{text}</span>
                {ORDERS.map((order) => (
                  <Button
                    key={order}
                    size="compact-xs"
                    variant="subtle"
                    aria-label={words.means(text, dayIn(text, order, language))}
                    onClick={() => onParams(withValue(params, "texts", [...chosen, { text, order }]))}
                  >
                    {dayIn(text, order, language)}
                  </Button>
                ))}
              </li>
            ))}
          </ul>
          {texts.length > SHOWN && <p className={styles.aside}>{words.more(texts.length - SHOWN)}</p>}
        </>
      )}
      {chosen.length > 0 && (
        <p className={styles.aside}>
          {words.decided(chosen.length)}{" "}
          <Button size="compact-xs" variant="subtle" onClick={() => onParams(withValue(params, "texts", []))}>
            {words.forget}
          </Button>
        </p>
      )}
    </section>
  );
}

/** « 5 juin 2019 » */
function dayIn(text: string, order: DateOrder, language: Language): string {
  const parts = readDate(text, order);
  if (parts === null) return "—";
  const day = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  return day.toLocaleDateString(language === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
}
