/** Speaks to a running server through its operator's door. */
import type { ZodType } from "zod";
import { DoorRefusal, type OperatorFile } from "../operation/door.ts";
import { CommandFailed } from "./command.ts";

/** Throws CommandFailed with the server's own sentence when it refuses. */
export async function askDoor<T>(
  door: OperatorFile,
  order: { readonly method: "GET" | "POST"; readonly path: string; readonly body?: unknown },
  answer: ZodType<T>,
): Promise<T> {
  const response = await fetch(`${door.address}${order.path}`, {
    method: order.method,
    headers: { Authorization: `Bearer ${door.token}` },
    ...(order.body === undefined ? {} : { body: JSON.stringify(order.body) }),
  }).catch((error: unknown) => {
    throw new CommandFailed(
      `The server (process ${door.pid}) does not answer. Is it stopping? Try again in a moment.`,
      {
        cause: error,
      },
    );
  });
  const body: unknown = await response.json();
  if (response.ok) return answer.parse(body);
  const refusal = DoorRefusal.safeParse(body);
  throw new CommandFailed(refusal.success ? refusal.data.error : `The server answered ${response.status}.`);
}
