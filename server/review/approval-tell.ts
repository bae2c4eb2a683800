/** Who is told of a step of review: those whose turn it is; of what is public, everybody in the space. */
import type { Notices } from "#server/notices/notices.ts";
import type { Audit } from "#server/people/audit.ts";
import type { NewStep } from "#server/storage/approval.ts";
import type { Members } from "#server/storage/spaces.ts";
import { type Ability, can } from "#shared/access/abilities.ts";
import type { ReviewStep } from "#shared/wire/approval.ts";
import type { PublicAddressChange } from "#shared/wire/notices.ts";
import type { Acting } from "./threads.ts";

/** What one has to be allowed for a step to be one's business. */
const CONCERNS: Readonly<Record<ReviewStep, Ability>> = {
  "ask-review": "approve",
  "take-back-request": "approve",
  "request-changes": "edit",
  approve: "edit",
  publish: "read",
  "publish-unapproved": "read",
  "publish-current": "read",
  "take-back-publication": "read",
};

/** What a step does to the public address where the state of review does not tell it: often that is what it was. */
const ADDRESS: Readonly<Partial<Record<ReviewStep, PublicAddressChange>>> = {
  "publish-current": "current",
  "take-back-publication": "withdrawn",
};

interface Parts {
  readonly members: Members;
  readonly notices?: Notices;
  readonly audit?: Audit;
}

export async function tellOfStep(parts: Parts, { space, dataset }: Acting, step: NewStep): Promise<void> {
  const { state, note, by } = step;
  const to = (await parts.members.of(space.id))
    .filter(({ user, role }) => user !== by && can(role, CONCERNS[step.step]))
    .map(({ user }) => user);
  const address = ADDRESS[step.step];
  const happening = { kind: "state" as const, to, state, note, ...(address !== undefined && { address }) };
  await parts.notices?.tell({ space: space.id, dataset: dataset.id, by }, happening);
  if (step.step === "publish" || step.step === "publish-unapproved" || step.step === "publish-current") {
    const reason = step.step === "publish" ? null : note;
    await parts.audit?.note(space.id, by, { action: "published", dataset: dataset.id, name: dataset.name, reason });
  }
}
