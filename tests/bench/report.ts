/** What a benchmark says: our figure beside a peer's in the same run, the ratio, the bar, and whether it is met. */
export interface BenchRow {
  readonly name: string;
  readonly ours: string;
  readonly peer: string;
  /** ours / peer; null where no peer does it */
  readonly ratio: number | null;
  readonly bar: string;
  /** null: a figure without a bar */
  readonly met: boolean | null;
}

export interface BenchSection {
  readonly title: string;
  readonly rows: readonly BenchRow[];
  readonly notes: readonly string[];
}

/** The section as a Markdown table. */
export function renderSection(section: BenchSection): string {
  const lines = section.rows.map((row) => {
    const met = row.met === null ? "" : row.met ? "met" : "**missed**";
    return `| ${[row.name, row.ours, row.peer, row.ratio === null ? "" : formatRatio(row.ratio), row.bar, met].join(" | ")} |`;
  });
  return [
    `## ${section.title}`,
    "",
    "| what | ours | peer | ratio | bar | |",
    "| --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
    ...section.notes.map((note) => `- ${note}`),
    "",
  ].join("\n");
}

function formatRatio(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(2);
}
