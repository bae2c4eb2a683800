/** Accounts: ways in and out, who I am, and what whoever looks after the server may do. */
import type { UserId } from "#shared/model/ids.ts";
import * as wire from "#shared/wire/account.ts";
import { codeOf, command, request } from "./request.ts";

export function fetchWaysIn(): Promise<wire.WaysIn> {
  return request("GET", "/account/ways", wire.WaysIn);
}

/** null when this browser is not known to the server */
export async function fetchAccount(): Promise<wire.Account | null> {
  try {
    return await request("GET", "/account", wire.Account);
  } catch (error) {
    if (codeOf(error) === "not-signed-in") return null;
    throw error;
  }
}

export function signUp(given: wire.SignUp): Promise<wire.SignedUp> {
  return request("POST", "/account/sign-up", wire.SignedUp, given);
}

export function signIn(given: wire.SignInWithPassword): Promise<wire.Entered> {
  return request("POST", "/account/sign-in", wire.Entered, given);
}

export function askForLink(email: string): Promise<void> {
  return command("POST", "/account/link", { email });
}

export function askForReset(email: string): Promise<void> {
  return command("POST", "/account/forgot", { email });
}

export function enterByLink(given: wire.OpenLink): Promise<wire.Entered> {
  return request("POST", "/account/link/enter", wire.Entered, given);
}

export function enterByWayIn(given: wire.OpenLink): Promise<wire.Entered> {
  return request("POST", "/account/way-in", wire.Entered, given);
}

export function resetPassword(given: wire.ResetPassword): Promise<wire.Entered> {
  return request("POST", "/account/reset", wire.Entered, given);
}

export function confirmAddress(token: string): Promise<wire.Confirmed> {
  return request("POST", "/account/confirm", wire.Confirmed, { token });
}

/** The address of the provider of identities, to go to. */
export async function startOpenId(given: wire.StartOpenId): Promise<string> {
  return (await request("POST", "/account/open-id", wire.OpenIdStarted, given)).address;
}

export function signOut(everywhere: boolean): Promise<void> {
  return command("POST", "/account/sign-out", { everywhere });
}

export function changePassword(given: wire.ChangePassword): Promise<void> {
  return command("POST", "/account/password", given);
}

export function renameMe(name: string): Promise<void> {
  return command("PATCH", "/me", { name });
}

export function fetchPlaces(): Promise<readonly wire.SignedInPlace[]> {
  return request("GET", "/account/sessions", wire.SignedInPlace.array());
}

export function signOutThere(id: string): Promise<void> {
  return command("DELETE", `/account/sessions/${encodeURIComponent(id)}`);
}

export function becomeOperator(given: wire.BecomeOperator): Promise<wire.Account> {
  return request("POST", "/operator", wire.Account, given);
}

export function fetchServerState(): Promise<wire.ServerState> {
  return request("GET", "/operator", wire.ServerState);
}

export function settleOpening(opening: wire.Opening): Promise<wire.ServerState> {
  return request("PATCH", "/operator", wire.ServerState, { opening });
}

export function findPeople(search: string): Promise<readonly wire.KnownPerson[]> {
  return request("GET", `/operator/people?search=${encodeURIComponent(search)}`, wire.KnownPerson.array());
}

export function makeWayIn(person: UserId): Promise<wire.WayIn> {
  return request("POST", "/operator/ways-in", wire.WayIn, { person });
}
