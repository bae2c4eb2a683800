/** An update log on command: what is appended waits, or is refused, until the test says otherwise. */
import { StorageRefused, type UpdateLog } from "#server/storage/update-log.ts";

export interface HeldLog extends UpdateLog {
  /** from now on appends wait; what they hold is not stored. The returned function lets them through, in order. */
  hold(): () => void;
  /** appends and snapshots are refused until `accept` */
  refuse(): void;
  accept(): void;
  /** loads wait until the returned function is called */
  holdLoads(): () => void;
  /** resolves when an append is waiting */
  appending(): Promise<void>;
  readonly loads: number;
  readonly snapshots: number;
}

export function createHeldLog(inner: UpdateLog): HeldLog {
  let gate = Promise.resolve();
  let loadGate = Promise.resolve();
  let refusing = false;
  let waiting = 0;
  let loads = 0;
  let snapshots = 0;
  let wake: (() => void)[] = [];

  const closedGate = (): [Promise<void>, () => void] => {
    let open: () => void = () => undefined;
    const promise = new Promise<void>((resolve) => {
      open = resolve;
    });
    return [promise, open];
  };

  return {
    get loads() {
      return loads;
    },
    get snapshots() {
      return snapshots;
    },
    hold() {
      const [promise, open] = closedGate();
      gate = promise;
      return open;
    },
    holdLoads() {
      const [promise, open] = closedGate();
      loadGate = promise;
      return open;
    },
    refuse() {
      refusing = true;
    },
    accept() {
      refusing = false;
    },
    appending: () =>
      new Promise((resolve) => {
        if (waiting > 0) resolve();
        else wake.push(resolve);
      }),
    create: (record) => inner.create(record),
    async append(records, claims) {
      waiting++;
      for (const one of wake) one();
      wake = [];
      await gate;
      waiting--;
      if (refusing) throw new StorageRefused("disk full");
      return inner.append(records, claims);
    },
    async load(dataset) {
      loads++;
      await loadGate;
      return inner.load(dataset);
    },
    loadAt: (dataset, seq) => inner.loadAt(dataset, seq),
    head: (dataset) => inner.head(dataset),
    async saveSnapshot(dataset, head, snapshot) {
      if (refusing) throw new StorageRefused("disk full");
      snapshots++;
      return inner.saveSnapshot(dataset, head, snapshot);
    },
    clientOwners: (dataset) => inner.clientOwners(dataset),
  };
}
