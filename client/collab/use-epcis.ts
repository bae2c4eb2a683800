/** The groups of communes of France, fetched once for the whole page when something first wants them. */
import { useQuery } from "@tanstack/react-query";
import { fetchEpcis } from "#client/api/territory.ts";
import type { EpciList } from "#shared/wire/territory.ts";

interface EpcisAtHand {
  /** null while they are on their way, and where they cannot be had */
  readonly epcis: EpciList["epcis"] | null;
  readonly error: unknown;
}

export function useEpcis(wanted: boolean): EpcisAtHand {
  const { data, error } = useQuery({
    queryKey: ["epcis"],
    queryFn: fetchEpcis,
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return { epcis: data ?? null, error };
}
