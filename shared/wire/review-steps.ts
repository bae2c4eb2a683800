/** The way of a dataset from draft to published: which step leads from where to where, and who may take it. */
import type { DatasetState, ReviewStep } from "./approval.ts";

/** In the place of the version that is public: the table as it is, whatever it becomes. */
export const PUBLIC_CURRENT = "current";

/** Where a dataset stands. The versions are compared, not read. */
export interface ReviewStanding {
  readonly state: DatasetState;
  /** the version approved last, and the one that is public (PUBLIC_CURRENT: the table as it is); null when there is none */
  readonly approved: string | null;
  readonly published: string | null;
}

/** Why a step cannot be taken. */
export type StepRefusal =
  /** not from this state */
  | "state"
  | "nothing-approved"
  /** the approved version, or the table as it is, is public already */
  | "published-already"
  | "nothing-published";

interface StepRule {
  /** an ability of `shared/access` */
  readonly needs: "edit" | "approve" | "manage";
  readonly from: readonly DatasetState[];
  /** null: it stays in its state */
  readonly to: DatasetState | null;
}

const ALL: readonly DatasetState[] = ["draft", "in-review", "changes-requested", "approved", "published"];

export const STEP_RULES: Readonly<Record<ReviewStep, StepRule>> = {
  // what is public stays public while it is looked over anew
  "ask-review": { needs: "edit", from: ["draft", "changes-requested", "approved", "published"], to: "in-review" },
  "take-back-request": { needs: "edit", from: ["in-review"], to: "draft" },
  "request-changes": { needs: "approve", from: ["in-review", "approved", "published"], to: "changes-requested" },
  approve: { needs: "approve", from: ["in-review", "changes-requested", "approved", "published"], to: "approved" },
  publish: { needs: "manage", from: ["approved", "published"], to: "published" },
  "publish-unapproved": { needs: "manage", from: ALL, to: "published" },
  "publish-current": { needs: "manage", from: ALL, to: null },
  "take-back-publication": { needs: "manage", from: ALL, to: null },
};

/** The state a step leads to, or why it cannot be taken. Rights are asked apart (`STEP_RULES[step].needs`). */
export function stateAfter(
  step: ReviewStep,
  { state, approved, published }: ReviewStanding,
): { readonly state: DatasetState } | { readonly refused: StepRefusal } {
  const { from, to } = STEP_RULES[step];
  if (!from.includes(state)) return { refused: "state" };
  if (step === "publish") {
    if (approved === null) return { refused: "nothing-approved" };
    if (approved === published) return { refused: "published-already" };
  }
  if (step === "publish-current" && published === PUBLIC_CURRENT) return { refused: "published-already" };
  if (step === "take-back-publication") {
    if (published === null) return { refused: "nothing-published" };
    // what was approved stays approved
    const stays = approved !== null && (approved === published || published === PUBLIC_CURRENT);
    if (state === "published") return { state: stays ? "approved" : "draft" };
  }
  return { state: to ?? state };
}
