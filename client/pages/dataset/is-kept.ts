import type { Collaboration } from "#client/collab/collaboration.ts";

/** True when every edit is on the server or on this computer's disk. */
export function isKept({ saving }: Pick<Collaboration, "saving">): boolean {
  const now = saving.get();
  if (now.state === "stored") return true;
  return (now.state === "offline" || now.state === "server-cannot-store") && now.kept;
}
