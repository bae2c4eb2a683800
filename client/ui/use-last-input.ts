/** What the person last did: pressed a key, or put a pointer down. Who opens something by keyboard goes on in it. */
import { useEffect, useRef } from "react";

export type LastInput = { readonly current: "key" | "pointer" | null };

export function useLastInput(): LastInput {
  const last = useRef<LastInput["current"]>(null);
  useEffect(() => {
    const onKey = () => {
      last.current = "key";
    };
    const onPointer = () => {
      last.current = "pointer";
    };
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("pointerdown", onPointer, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("pointerdown", onPointer, true);
    };
  }, []);
  return last;
}
