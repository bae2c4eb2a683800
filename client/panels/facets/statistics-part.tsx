/** A column in a few figures. */
import { showText } from "#client/grid/cells/show-text.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Statistics } from "#shared/views/statistics.ts";
import styles from "./facets.module.css";

export function StatisticsPart({ statistics }: { readonly statistics: Statistics }) {
  const { facets: words } = useWords();
  const { statistics: names, number } = words;
  const { filled, blank, unavailable, distinct, as, others, least, most, figures, longest, mostFrequent } = statistics;
  const all = filled + blank + unavailable;
  const share = (n: number) => `${number(n)} (${names.share(all === 0 ? 0 : (100 * n) / all)})`;
  const lines: [name: string, value: React.ReactNode][] = [
    [names.filled, share(filled)],
    [names.blank, share(blank)],
  ];
  if (unavailable > 0) lines.push([names.unavailable, share(unavailable)]);
  lines.push([names.distinct, number(distinct)]);
  if (least !== null) lines.push([names.least[as], showText(least)]);
  if (most !== null) lines.push([names.most[as], showText(most)]);
  if (figures !== null) {
    lines.push([names.mean, number(figures.mean)], [names.median, number(figures.median)]);
    lines.push([names.sum, number(figures.sum)]);
  }
  if (as !== "text" && others > 0) lines.push([names.others[as], number(others)]);
  if (longest !== null)
    lines.push([
      names.longest,
      <>
        {showText(longest.text.length > 80 ? `${longest.text.slice(0, 79)}…` : longest.text)}{" "}
        <span className={styles.soft}>{names.characters(longest.text.length)}</span>
      </>,
    ]);
  if (mostFrequent !== null)
    lines.push([
      names.mostFrequent,
      <>
        {showText(mostFrequent.text)} <span className={styles.soft}>{number(mostFrequent.count)}</span>
      </>,
    ]);
  return (
    <dl className={styles.figures}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
