/** A network that swallows everything tells nobody: when the server does not echo in time, the connection is taken as cut. */

/** ms without an echo before the connection is taken as cut; doubled each time in a row: a slow network needs longer, not more attempts */
const PATIENCE = 10_000;
const LONGEST = 120_000;
/** ms when the computer itself says that its network is gone */
const HURRY = 1_500;

export interface EchoWatch {
  /** an echo was asked for; `hurried`: there is reason to doubt that it will come */
  asked(hurried?: boolean): void;
  /** everything asked for came */
  answered(): void;
  /** nothing is expected any more */
  close(): void;
}

/** `buffered`: bytes not yet sent; while they leave, we wait. `cut` is called when patience ends. */
export function createEchoWatch(buffered: () => number, cut: () => void): EchoWatch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let patience = PATIENCE;

  function wait(ms: number) {
    const before = buffered();
    timer = setTimeout(() => {
      timer = null;
      const left = buffered();
      if (left > 0 && left < before) {
        wait(ms);
        return;
      }
      patience = Math.min(patience * 2, LONGEST);
      cut();
    }, ms);
  }

  function close() {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  return {
    asked(hurried = false) {
      if (hurried) close();
      if (timer === null) wait(hurried ? HURRY : patience);
    },
    answered() {
      close();
      patience = PATIENCE;
    },
    close,
  };
}
