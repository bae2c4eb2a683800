/** The same load for half an hour (`npm run bench soak -- --minutes N`): a line every minute, and whether the server's memory stays flat. */
import { showLatency } from "./latencies.ts";
import { busyNote, KEYSTROKE, megabytes, notes, report, row } from "./load.ts";
import { PEOPLE, TABLES } from "./load-house.ts";
import { runLoad } from "./load-run.ts";
import type { BenchSection } from "./report.ts";

const MINUTES = 30;
/** the mean of the last third may be so much above that of the first */
const MOST_GROWTH = 0.15;

export async function run({ minutes = MINUTES }: { readonly minutes?: number } = {}): Promise<BenchSection> {
  const busy = busyNote();
  let minute = 0;
  const result = await runLoad(minutes * 60, {
    onMinute({ edits, errors, reconnections, latencies }, rss) {
      const seen = latencies[KEYSTROKE];
      const said = seen === undefined ? "–" : showLatency(seen);
      console.error(
        `${++minute} min: ${edits} edits, seen ${said}, ${errors.length} errors, ${reconnections} reconnections, ${megabytes(rss)}`,
      );
    },
  });
  const [first, last] = [thirdOf(result.rss, 0), thirdOf(result.rss, 2)];
  const growth = last / first - 1;
  const sign = growth < 0 ? "" : "+";
  return {
    title: `Soak: ${PEOPLE} people in ${TABLES} tables, ${minutes} minutes`,
    rows: [
      ...report(result).rows,
      row(
        "server's memory, mean of the first third → of the last",
        `${megabytes(first)} → ${megabytes(last)} (${sign}${(growth * 100).toFixed(0)} %)`,
        `≤ +${MOST_GROWTH * 100} %`,
        growth <= MOST_GROWTH,
      ),
    ],
    notes: [busy, ...notes(result)],
  };
}

function thirdOf(values: readonly number[], third: 0 | 2): number {
  const part = values.slice(Math.floor((values.length * third) / 3), Math.ceil((values.length * (third + 1)) / 3));
  return part.reduce((sum, value) => sum + value, 0) / part.length;
}
