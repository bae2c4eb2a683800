/** What was asked of operations on one table, kept on this computer: the one that is open, those done last, the parameters of each. */
import { z } from "zod";
import { recall, remember } from "#client/ui/remembered.ts";
import type { DatasetId } from "#shared/model/ids.ts";

const Kept = z.object({
  /** the operation whose form is open; null: the list of them */
  open: z.string().nullable(),
  /** done here, the last one first */
  recent: z.array(z.string()),
  /** by operation */
  params: z.record(z.string(), z.unknown()),
});
type Kept = z.infer<typeof Kept>;

const RECENT = 5;
/** characters of JSON: longer ones are asked for anew */
const LONGEST = 10_000;

export interface KeptParams {
  get(): Kept;
  open(operation: string | null): void;
  params(operation: string, params: unknown): void;
  done(operation: string): void;
}

export function keptParamsOf(dataset: DatasetId): KeptParams {
  const key = `tablee.cleaning.${dataset}`;
  const get = () => readKept(recall(key));
  const change = (next: Partial<Kept>) => remember(key, JSON.stringify({ ...get(), ...next }));
  return {
    get,
    open: (operation) => change({ open: operation }),
    params(operation, params) {
      const { [operation]: _, ...others } = get().params;
      const fits = JSON.stringify(params).length <= LONGEST;
      change({ params: fits ? { ...others, [operation]: params } : others });
    },
    done(operation) {
      change({ recent: [operation, ...get().recent.filter((one) => one !== operation)].slice(0, RECENT) });
    },
  };
}

function readKept(text: string | null): Kept {
  const nothing: Kept = { open: null, recent: [], params: {} };
  if (text === null) return nothing;
  try {
    const read = Kept.safeParse(JSON.parse(text));
    return read.success ? read.data : nothing;
  } catch (error) {
    // written by another program, or cut short
    console.warn("not read", text.slice(0, 100), error);
    return nothing;
  }
}
