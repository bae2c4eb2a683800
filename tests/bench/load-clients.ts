/** The clients of the load benchmark, in a process of their own: `fork("load-clients.ts", [<order>])`; starts when told to, figures once a minute. */
import type { ClientMessage, ExpectedCell, LoadFigures, LoadOrder } from "./load-order.ts";
import { pasters } from "./load-pasters.ts";
import { typists } from "./load-typists.ts";
import { wrongCells } from "./load-verify.ts";

export interface Crowd {
  run(seconds: number): Promise<void>;
  /** since the last `restart` */
  figures(): Pick<LoadFigures, "edits" | "latencies">;
  restart(): void;
  end(): Pick<Extract<ClientMessage, { kind: "done" }>, "expected" | "typed" | "unseen" | "unstored">;
  leave(): void;
}

const MINUTE = 60_000;
const ERRORS_KEPT = 20;

const order = JSON.parse(process.argv[2] ?? "") as LoadOrder;

function send(message: ClientMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));
}

async function told(): Promise<unknown> {
  const heard = new Promise((resolve) => process.once("message", resolve));
  await send({ kind: "ready" });
  return heard;
}

async function load(gather: typeof typists): Promise<void> {
  let errors: string[] = [];
  let reconnections = 0;
  const crowd = await gather(order, {
    error: (what) => void (errors.length < ERRORS_KEPT && errors.push(what)),
    reconnect: () => void reconnections++,
  });
  const figures = (): LoadFigures => {
    const since = { ...crowd.figures(), reconnections, errors };
    crowd.restart();
    [errors, reconnections] = [[], 0];
    return since;
  };
  await told();
  crowd.restart();
  const timer = setInterval(() => void send({ kind: "minute", figures: figures() }), MINUTE);
  await crowd.run(order.seconds);
  clearInterval(timer);
  await send({ kind: "done", figures: figures(), ...crowd.end() });
  crowd.leave();
}

switch (order.role) {
  case "typists":
    await load(typists);
    break;
  case "pasters":
    await load(pasters);
    break;
  case "newcomer":
    await send({ kind: "compared", wrong: await wrongCells(order, (await told()) as ExpectedCell[]) });
}
process.exit(0);
