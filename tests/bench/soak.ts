/** The same load for half an hour (`npm run bench soak -- --minutes N`): a line every minute, and whether the server's memory is what its tables take. */
import { showLatency } from "./latencies.ts";
import { busyNote, KEYSTROKE, megabytes, notes, report, row } from "./load.ts";
import { PEOPLE, TABLES } from "./load-house.ts";
import { runLoad } from "./load-run.ts";
import type { BenchSection } from "./report.ts";

const MINUTES = 30;
/** a server started anew on the same tables works so long, and its second half counts */
const ANEW = 5 * 60;
/** the old one may take so much more than the new one in the end */
const MOST_GROWTH = 0.15;

export async function run({ minutes = MINUTES }: { readonly minutes?: number } = {}): Promise<BenchSection> {
  const busy = busyNote();
  let minute = 0;
  const result = await runLoad(minutes * 60, {
    anewFor: Math.min(ANEW, minutes * 60),
    onMinute({ edits, errors, reconnections, latencies }, rss) {
      const seen = latencies[KEYSTROKE];
      const said = seen === undefined ? "–" : showLatency(seen);
      console.error(
        `${++minute} min: ${edits} edits, seen ${said}, ${errors.length} errors, ${reconnections} reconnections, ${megabytes(rss)}`,
      );
    },
  });
  const [first, last] = [partOf(result.rss, 0, 1 / 3), partOf(result.rss, 2 / 3, 1)];
  const anew = partOf(result.rssAnew ?? [], 1 / 2, 1);
  return {
    title: `Soak: ${PEOPLE} people in ${TABLES} tables, ${minutes} minutes`,
    rows: [
      ...report(result).rows,
      row(
        "server's memory, mean of the first third → of the last",
        `${megabytes(first)} → ${megabytes(last)} (${grown(last, first)})`,
        "",
        null,
      ),
      row(
        "… beside a server started anew on the same tables, under the same load",
        `${megabytes(last)} / ${megabytes(anew)} (${grown(last, anew)})`,
        `≤ +${MOST_GROWTH * 100} %`,
        last / anew - 1 <= MOST_GROWTH,
      ),
    ],
    notes: [busy, ...notes(result)],
  };
}

function grown(now: number, before: number): string {
  const growth = now / before - 1;
  return `${growth < 0 ? "" : "+"}${(growth * 100).toFixed(0)} %`;
}

/** mean of the values between two shares of them */
function partOf(values: readonly number[], from: number, to: number): number {
  const part = values.slice(Math.floor(values.length * from), Math.ceil(values.length * to));
  return part.reduce((sum, value) => sum + value, 0) / part.length;
}
