/** A network that swallows everything tells nobody: when the server does not echo in time, the connection is taken as cut. */

/** ms without an echo, and without bytes leaving, before the connection is taken as cut */
const PATIENCE = 10_000;

export interface EchoWatch {
  /** an echo was asked for */
  asked(): void;
  /** everything asked for came */
  answered(): void;
  close(): void;
}

/** `buffered`: bytes not yet sent; while they leave, we wait. `cut` is called when patience ends. */
export function createEchoWatch(buffered: () => number, cut: () => void, patience = PATIENCE): EchoWatch {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let before = 0;

  function wait() {
    before = buffered();
    timer = setTimeout(() => {
      timer = null;
      if (buffered() < before) wait();
      else cut();
    }, patience);
  }

  function stop() {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  return {
    asked() {
      if (timer === null) wait();
    },
    answered: stop,
    close: stop,
  };
}
