/** The commands asked for last, remembered on this computer. */
import { recall, remember } from "#client/ui/remembered.ts";

const KEY = "tablee.commands";
const KEPT = 6;

export function recentCommands(): readonly string[] {
  return (recall(KEY) ?? "").split(" ").filter(Boolean);
}

export function rememberCommand(id: string): void {
  const others = recentCommands().filter((other) => other !== id);
  remember(KEY, [id, ...others].slice(0, KEPT).join(" "));
}
