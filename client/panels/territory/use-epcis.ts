/** The groups of communes of France, fetched once for the whole page when something first wants them. */
import { useQuery } from "@tanstack/react-query";
import { fetchEpcis } from "#client/api/territory.ts";
import { type Epci, type Epcis, openEpcis } from "#shared/geo/epcis.ts";

interface EpcisAtHand {
  /** null while they are on their way, and where they cannot be had */
  readonly list: readonly Epci[] | null;
  /** looked up by their communes; likewise */
  readonly epcis: Epcis | null;
  readonly error: unknown;
}

export function useEpcis(wanted: boolean): EpcisAtHand {
  const { data, error } = useQuery({
    queryKey: ["epcis"],
    queryFn: async () => {
      const list = await fetchEpcis();
      return { list, epcis: openEpcis(list) };
    },
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return { list: data?.list ?? null, epcis: data?.epcis ?? null, error };
}
