/** An update log that is slow or refuses as its seed has it, and that tells what it holds: by itself it is as good as the one inside. */
import { type LogRecord, StorageRefused, type UpdateLog } from "#server/storage/update-log.ts";

export interface MoodyLog extends UpdateLog {
  /** every record it took, in order, since it was made */
  readonly records: readonly LogRecord[];
  /** appends it refused */
  readonly refusals: number;
  /** from now on it has its moods */
  stir(): void;
  /** from now on, as at first, it takes everything at once */
  calm(): void;
}

/** one write in so many is refused */
const REFUSED = 12;

export function createMoodyLog(inner: UpdateLog, random: () => number): MoodyLog {
  const records: LogRecord[] = [];
  let refusals = 0;
  let asked = 0;
  let isCalm = true;

  /** some turns of the event loop, in which others act */
  const dawdle = async (): Promise<void> => {
    for (let turns = Math.floor(random() * 12); turns > 0 && !isCalm; turns--) await new Promise(setImmediate);
  };
  const refuseSometimes = (): void => {
    if (isCalm || ++asked % REFUSED !== 0) return;
    refusals++;
    throw new StorageRefused("disk full");
  };

  return {
    ...inner,
    get records() {
      return records;
    },
    get refusals() {
      return refusals;
    },
    stir() {
      isCalm = false;
    },
    calm() {
      isCalm = true;
    },
    async append(taken, claims) {
      await dawdle();
      refuseSometimes();
      const numbers = await inner.append(taken, claims);
      records.push(...taken);
      await dawdle();
      return numbers;
    },
    async load(dataset) {
      await dawdle();
      return inner.load(dataset);
    },
    async saveSnapshot(dataset, head, snapshot) {
      await dawdle();
      refuseSometimes();
      return inner.saveSnapshot(dataset, head, snapshot);
    },
  };
}
