/** A filter in a few plain words. */
import type { Words } from "#shared/i18n/words.ts";
import { isMark } from "#shared/model/cell-content.ts";
import type { ColumnId, UserId } from "#shared/model/ids.ts";
import type { RowFilter } from "#shared/views/view.ts";

export interface SentenceParts {
  readonly words: Words["views"];
  readonly me: UserId;
  nameOf(column: ColumnId): string;
  /** an instant (ISO 8601) as people say it */
  when(at: string): string;
}

export function filterSentence(filter: RowFilter, { words, me, nameOf, when }: SentenceParts): string {
  const { chips } = words;
  const not = "not" in filter && filter.not === true;
  switch (filter.kind) {
    case "values": {
      const values = filter.values.map((value) =>
        value === "" ? chips.blankValue : isMark(value) ? chips.unavailableValue : value,
      );
      return (not ? chips.notValues : chips.values)(nameOf(filter.column), values);
    }
    case "contains": {
      const column = filter.column === null ? chips.anyCell : nameOf(filter.column);
      return (not ? chips.notContains : chips.contains)(column, filter.text);
    }
    case "matches":
      return (not ? chips.notMatches : chips.matches)(nameOf(filter.column), filter.pattern);
    case "compares":
      return chips.compares(nameOf(filter.column), SIGNS[filter.is], filter.value);
    case "blank":
      return (not ? chips.filled : chips.blank)(nameOf(filter.column));
    case "length":
      return chips.length(nameOf(filter.column), filter.least, filter.most);
    case "shapes":
      return (not ? chips.notShapes : chips.shapes)(nameOf(filter.column), filter.shapes);
    case "expression":
      return filter.text;
    case "duplicates":
      return chips.duplicates(filter.columns.map(nameOf).join(", "));
    case "issues":
      if (filter.column === null) return not ? chips.noIssues : chips.issues;
      return (not ? chips.noIssuesIn : chips.issuesIn)(nameOf(filter.column));
    case "commented":
      return chips.commented;
    case "assigned":
      return filter.to === me ? chips.mine : filter.to === "nobody" ? chips.toNobody : chips.toSomeone;
    case "changed":
      return chips.changed(
        filter.since === null ? null : when(filter.since),
        filter.by === null ? null : filter.by === me ? "me" : "other",
      );
    case "rows":
      return filter.about || chips.rows(filter.rows.length);
  }
}

const SIGNS = { "=": "=", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;
