import { describe, expect, it } from "vitest";
import { mentionsIn, type Picked, toKept, toWritten, withWrittenOut } from "#shared/comments/mentions.ts";
import { UserId } from "#shared/model/ids.ts";

const [one, two] = ["1", "2"].map((digit) => UserId.parse(digit.repeat(20))) as [UserId, UserId];
const ana: Picked = { id: one, name: "Ana" };
const maria: Picked = { id: two, name: "Ana Maria" };

describe("people named in a comment", () => {
  it.each([
    ["by their name as one writes, by who they are as it is kept", "@Ana, oui", [ana], `@[Ana](${one}), oui`],
    [
      "by the longest name that was picked",
      "@Ana Maria et @Ana",
      [ana, maria],
      `@[Ana Maria](${two}) et @[Ana](${one})`,
    ],
    ["only when they were picked", "@Ana et @Léo", [ana], `@[Ana](${one}) et @Léo`],
    ["as often as they are", "@Ana @Ana", [ana], `@[Ana](${one}) @[Ana](${one})`],
    [
      "in the order of their places when they bear one name",
      "@Ana @Ana",
      [ana, { ...ana, id: two }],
      `@[Ana](${one}) @[Ana](${two})`,
    ],
    ["where their name ends, not where another begins with it", "@Anatole @Ana", [ana], `@Anatole @[Ana](${one})`],
    ["not at all when their name was changed since", "@An", [ana], "@An"],
  ])("are named %s", (_, written, picked, kept) => {
    expect(toKept(written, picked)).toBe(kept);
    expect(toWritten(kept).text).toBe(written);
  });

  it.each([
    ["written out in full", "Bonjour @Ana, oui", [ana, maria], [ana]],
    ["of two names of which one begins the other, either", "@Ana Maria", [ana, maria], [ana, maria]],
    ["not in an address of mail, nor where another name goes on", "x@Ana @Anatole", [ana], []],
    ["not where two bear that name", "@Ana", [ana, { ...ana, id: two }], []],
  ])("are also those who were not picked: %s", (_, written, people, named) => {
    expect(withWrittenOut(written, [], people)).toEqual(named);
    expect(withWrittenOut(written, [ana], people).filter(({ name }) => name === "Ana")).toEqual([ana]);
  });

  it("are the same after a comment was opened to be written anew, and left as it was", () => {
    const kept = `@[Ana](${one}) et @[Ana](${two})`;
    const { text, picked } = toWritten(kept);
    expect(toKept(text, picked)).toBe(kept);
  });

  it("are each found once", () => {
    expect(mentionsIn(`@[a](${one}) @[b](${two}) @[c](${one}) @[d](nobody)`)).toEqual([one, two]);
  });

  it("do not break the marks by their name", () => {
    const odd: Picked = { id: one, name: "A]na" };
    expect(mentionsIn(toKept("@A]na", [odd]))).toEqual([one]);
  });
});
