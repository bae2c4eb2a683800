/** The way from draft to published: every step from every state. */
import { describe, expect, it } from "vitest";
import type { DatasetState, ReviewStep } from "#shared/wire/approval.ts";
import { STEP_RULES, stateAfter } from "#shared/wire/review-steps.ts";

const STATES: readonly DatasetState[] = ["draft", "in-review", "changes-requested", "approved", "published"];

/** the state it leads to from each of STATES, in a dataset whose version A is approved, and was public but is not any more; `-`: refused */
const TABLE: Readonly<Record<ReviewStep, string>> = {
  "ask-review": "in-review - in-review in-review in-review",
  "take-back-request": "- draft - - -",
  "request-changes": "- changes-requested - changes-requested changes-requested",
  approve: "- approved approved approved approved",
  publish: "- - - published published",
  "publish-unapproved": "published published published published published",
  "publish-current": "draft in-review changes-requested approved published",
  "take-back-publication": "- - - - -",
};

describe.each(Object.entries(TABLE) as [ReviewStep, string][])("%s", (step, expected) => {
  it.each(STATES.map((state, i) => [state, expected.split(" ")[i] ?? ""] as const))("from %s: %s", (state, to) => {
    const after = stateAfter(step, { state, approved: "A", published: null });
    expect(after).toEqual(to === "-" ? { refused: expect.any(String) } : { state: to });
  });
});

it.each([
  ["publish", "approved", null, null, { refused: "nothing-approved" }],
  ["publish", "approved", "A", "A", { refused: "published-already" }],
  ["publish", "approved", "B", "A", { state: "published" }],
  ["publish", "in-review", "A", null, { refused: "state" }],
  ["take-back-publication", "published", "A", "A", { state: "approved" }],
  // what was published without approval is a draft again
  ["take-back-publication", "published", null, "X", { state: "draft" }],
  ["take-back-publication", "published", "A", "X", { state: "draft" }],
  // what was approved stays approved when the address followed the table
  ["take-back-publication", "published", "A", "current", { state: "approved" }],
  ["take-back-publication", "draft", null, "current", { state: "draft" }],
  ["publish-current", "draft", null, "current", { refused: "published-already" }],
  ["publish", "approved", "A", "current", { state: "published" }],
  // looked over anew while it is public: that goes on
  ["take-back-publication", "in-review", "A", "A", { state: "in-review" }],
  ["take-back-publication", "draft", null, null, { refused: "nothing-published" }],
] as const)("%s from %s (approved %s, public %s)", (step, state, approved, published, expected) => {
  expect(stateAfter(step, { state, approved, published })).toEqual(expected);
});

it("asks the right to publish of owners alone, to approve of those who review", () => {
  expect(Object.entries(STEP_RULES).map(([step, { needs }]) => `${step} ${needs}`)).toEqual([
    "ask-review edit",
    "take-back-request edit",
    "request-changes approve",
    "approve approve",
    "publish manage",
    "publish-unapproved manage",
    "publish-current manage",
    "take-back-publication manage",
  ]);
});
