import { describe, expect, it } from "vitest";
import {
  choicesOf,
  nextReading,
  type ReadingEvent,
  type ReadingState,
  startReading,
} from "#client/panels/reading/reading-state.ts";
import { CHOICES, preview } from "./previews.ts";

const kept = { ...CHOICES, rowsSetAside: [] };
const moved = { ...CHOICES, header: { row: 4, lines: 1 } };

function having(...events: ReadingEvent[]): ReadingState {
  return events.reduce(nextReading, startReading(preview()));
}

const ask = (number: number, choices: typeof CHOICES): ReadingEvent => ({
  kind: "asked",
  number,
  question: { kind: "choices", choices },
});
const answer = (number: number, choices: typeof CHOICES): ReadingEvent => ({
  kind: "answered",
  number,
  preview: preview({ choices }),
});

describe("reading again as choices are made", () => {
  it("shows what was asked for at once, and the file as it was until the answer comes", () => {
    const asking = having(ask(1, kept));
    expect(choicesOf(asking)).toEqual(kept);
    expect(asking.tables.get("s0")?.preview.choices).toEqual(CHOICES);
    const answered = nextReading(asking, answer(1, kept));
    expect(answered.asked).toBeNull();
    expect(answered.tables.get("s0")?.preview.choices).toEqual(kept);
    expect(answered.tables.get("s0")?.first.choices).toEqual(CHOICES);
  });

  it("counts the answer to the last question only, in whatever order they come", () => {
    const late = having(ask(1, kept), ask(2, moved), answer(2, moved), answer(1, kept));
    expect(choicesOf(late)).toEqual(moved);
    const early = having(ask(1, kept), ask(2, moved), answer(1, kept));
    expect(choicesOf(early)).toEqual(moved);
    expect(early.asked?.number).toBe(2);
  });

  it("keeps what was there when a choice is refused, and says why until the next choice", () => {
    const reason = new Error("no table");
    const refused = having(ask(1, moved), { kind: "refused", number: 1, error: reason });
    expect(choicesOf(refused)).toEqual(CHOICES);
    expect(refused.error).toBe(reason);
    expect(nextReading(refused, ask(2, kept)).error).toBeNull();
    expect(having(ask(1, moved), ask(2, kept), { kind: "refused", number: 1, error: reason }).error).toBeNull();
  });

  it("remembers each table as it was left, and takes no answer for another table than the one gone back to", () => {
    const other = { ...CHOICES, table: "s1" };
    const looked = having(
      ask(1, kept),
      answer(1, kept),
      { kind: "asked", number: 2, question: { kind: "table", table: "s1" } },
      answer(2, other),
    );
    expect(looked.shown).toBe("s1");
    const back = nextReading(looked, { kind: "shown", table: "s0" });
    expect(choicesOf(back)).toEqual(kept);
    const gone = having(
      { kind: "asked", number: 1, question: { kind: "table", table: "s1" } },
      { kind: "shown", table: "s0" },
      answer(1, other),
    );
    expect(gone.shown).toBe("s0");
  });

  it("proposes the rest again when the text is written another way, and remembers how it was found", () => {
    const text = { encoding: "utf-8", delimiter: ";", quote: '"' } as const;
    const commas = { ...CHOICES, text: { ...text, delimiter: "," as const } };
    const found = startReading(preview({ choices: { ...CHOICES, text }, proposed: { ...CHOICES, text } }));
    const question = { kind: "text", choices: commas } as const;
    const asking = nextReading(found, { kind: "asked", number: 1, question });
    expect(choicesOf(asking)).toEqual(commas);
    const again = { ...commas, rowsSetAside: [] };
    const read = nextReading(asking, answer(1, again)).tables.get("s0");
    expect(read?.first.choices).toEqual(again);
    expect(read?.detected).toEqual(text);
  });
});
