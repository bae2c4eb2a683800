/** What the pages of accounts ask the server. */
import { fetchAccount, fetchPlaces, fetchServerState, fetchWaysIn } from "#client/api/account.ts";

export const accountQuery = { queryKey: ["account"], queryFn: fetchAccount };
export const waysInQuery = { queryKey: ["ways-in"], queryFn: fetchWaysIn };
export const placesQuery = { queryKey: ["places"], queryFn: fetchPlaces };
export const serverQuery = { queryKey: ["server"], queryFn: fetchServerState };
