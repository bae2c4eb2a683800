/** What the pages of accounts ask the server. */
import { fetchAccount, fetchPlaces, fetchServerState, fetchWaysIn } from "#client/api/account.ts";
import { KEYS } from "../queries.ts";

export const accountQuery = { queryKey: [...KEYS.me, "account"], queryFn: fetchAccount };
export const waysInQuery = { queryKey: [...KEYS.me, "ways-in"], queryFn: fetchWaysIn };
export const placesQuery = { queryKey: [...KEYS.me, "places"], queryFn: fetchPlaces };
export const serverQuery = { queryKey: ["server"], queryFn: fetchServerState };
