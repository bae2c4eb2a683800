/** How one looked at a table last, as this computer remembers it. Losing it is no loss: the whole table is seen. */
import { z } from "zod";
import { SavedViewId } from "#shared/model/ids.ts";
import { storable, View, WHOLE_VIEW } from "#shared/views/view.ts";

export interface ViewMemory {
  read(): string | null;
  write(text: string): void;
}

const Remembered = z.object({ view: View, saved: SavedViewId.nullable() });
type Remembered = z.infer<typeof Remembered>;

const NOTHING: Remembered = { view: WHOLE_VIEW, saved: null };

export function recallView(memory: ViewMemory): Remembered {
  const text = memory.read();
  if (text === null) return NOTHING;
  try {
    return Remembered.parse(JSON.parse(text));
  } catch (error) {
    console.warn("how one looked at this table is not remembered", error);
    return NOTHING;
  }
}

export function rememberView(memory: ViewMemory, { view, saved }: Remembered): void {
  memory.write(JSON.stringify({ view: storable(view), saved }));
}
