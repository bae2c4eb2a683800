/** Who is here changed: every page of this browser starts anew, with nothing left of who was here before. */
import { useEffect } from "react";
import { ownPath } from "#shared/wire/account.ts";

const CHANNEL = "tablee.identity";
/** this page hears itself too */
let leaving = false;

/** Leaves for a path of ours, as whoever is signed in now. */
export function goOnAs(path: string): void {
  leaving = true;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
  window.location.assign(ownPath(path));
}

/** Loads the page anew when another tab signs in or out. The browser asks first where edits exist nowhere else. */
export function useIdentityOfOtherTabs(): void {
  useEffect(() => {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => {
      if (!leaving) window.location.reload();
    };
    return () => channel.close();
  }, []);
}
