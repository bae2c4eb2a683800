import { describe, expect, it } from "vitest";
import { sinceWhen } from "#client/ui/moments.ts";
import { personColour } from "#client/ui/people-colours.ts";

const NOW = Date.parse("2026-03-10T12:00:00Z");

describe("how long ago", () => {
  it.each([
    ["2026-03-10T11:59:50Z", "maintenant", "now"],
    ["2026-03-10T11:55:00Z", "il y a 5 minutes", "5 minutes ago"],
    ["2026-03-10T09:00:00Z", "il y a 3 heures", "3 hours ago"],
    ["2026-03-09T11:00:00Z", "hier", "yesterday"],
    ["2026-01-02T12:00:00Z", "2 janvier 2026", "2 January 2026"],
    // a clock that runs ahead on the server is no reason to speak of the future
    ["2026-03-10T12:00:30Z", "maintenant", "now"],
    ["not a date", "", ""],
  ])("%s", (at, french, english) => {
    expect(sinceWhen(at, NOW, "fr").replaceAll(/\s/g, " ")).toBe(french);
    expect(sinceWhen(at, NOW, "en")).toBe(english);
  });
});

describe("the colour of a person", () => {
  it("is one of eight, whatever the number", () => {
    const colours = new Set([-9, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 8.5, 800].map(personColour));
    expect(colours.size).toBe(8);
  });
});
