/** Which gestures of a history are corrections by hand: typed cells, and what was done to cells that were picked one by one. */
import { handStepOf } from "./hand-steps.ts";
import { corrections } from "./operations/values/corrections.ts";
import { readStep } from "./step.ts";

/** An entry of the history, of which this is needed. */
interface Gesture {
  readonly kinds: readonly string[];
  readonly step?: { readonly operation: string; readonly params: string } | undefined;
  readonly undone?: readonly string[] | undefined;
  readonly redone?: readonly string[] | undefined;
}

const OF_CELLS: ReadonlySet<string> = new Set(["cells", "step"]);
/** what a file brought and what a version gave back is not typed */
const NOT_TYPED: ReadonlySet<string> = new Set(["update", "restore"]);

/** Whether what it wrote in cells can be kept as corrections; undoing and taking back steps is told by what stands of them. */
export function isHandEdit({ kinds, step, undone = [], redone = [] }: Gesture): boolean {
  if (!kinds.includes("cells") || undone.length > 0 || redone.length > 0) return false;
  if (step === undefined) return !kinds.includes("import");
  const hand = handStepOf(step.operation);
  if (hand !== null) return !NOT_TYPED.has(hand);
  if (step.operation === corrections.id) return true;
  const content = readStep(step.params);
  return content?.rows.kind === "chosen" && kinds.every((kind) => OF_CELLS.has(kind)) && !isUnseen(content.params);
}

/** What a geocoder answered, written without being looked at: it is asked again. */
function isUnseen(params: unknown): boolean {
  return typeof params === "object" && params !== null && "threshold" in params && params.threshold !== null;
}
