/** Stands between the port and what serves it, so that what serves can be exchanged while the port stays open. */
import type { Server, ServerResponse } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";

/** Everything that stands on one database: made anew after a restore. */
export interface Engine {
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>;
  /** answers the WebSockets of `server` until the function it returns is called */
  attach(server: Server): () => void;
  /** what came is recorded, sockets and files are closed */
  close(): Promise<void>;
}

export interface Front {
  readonly state: "starting" | "serving" | "draining";
  /** from now on `engine` answers */
  serve(engine: Engine): void;
  /** answers under way are finished, for `grace` ms at most; then the engine is closed. Newcomers are told to come back. */
  drain(grace: number): Promise<void>;
}

type State = { readonly is: "starting" | "draining" } | { readonly is: "serving"; engine: Engine; detach: () => void };

/** `notReady` answers while nothing serves. */
export function createFront(server: Server, notReady: (request: Request) => Response | Promise<Response>): Front {
  let state: State = { is: "starting" };
  const answering = new Set<ServerResponse>();

  server.on("request", (_request, response: ServerResponse) => {
    answering.add(response);
    response.once("close", () => answering.delete(response));
  });
  server.on(
    "request",
    getRequestListener(
      (request, bindings) =>
        state.is === "serving" ? state.engine.fetch(request, bindings as HttpBindings) : notReady(request),
      { overrideGlobalObjects: false },
    ),
  );

  return {
    get state() {
      return state.is;
    },
    serve(engine) {
      state = { is: "serving", engine, detach: engine.attach(server) };
    },
    async drain(grace) {
      if (state.is !== "serving") return;
      const { engine, detach } = state;
      state = { is: "draining" };
      detach();
      await finished([...answering], grace);
      await engine.close();
    },
  };
}

/** Resolves when all are answered; those that are not after `grace` ms are cut off. */
async function finished(responses: readonly ServerResponse[], grace: number): Promise<void> {
  const timer = setTimeout(() => {
    for (const response of responses) response.destroy();
  }, grace);
  await Promise.all(
    responses.map(
      (response) => new Promise<void>((resolve) => (response.closed ? resolve() : response.once("close", resolve))),
    ),
  );
  clearTimeout(timer);
}
