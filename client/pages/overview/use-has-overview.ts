import { useQuery } from "@tanstack/react-query";
import { meQuery } from "../kept-queries.ts";

/** True for who is in several spaces, or looks after one: others have all they need in their space. */
export function useHasOverview(): boolean {
  const spaces = useQuery(meQuery).data?.spaces ?? [];
  return spaces.length > 1 || spaces.some(({ role }) => role === "owner");
}
