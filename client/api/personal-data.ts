/** What is held about me. */
import { ErasurePreview } from "#shared/wire/personal-data.ts";
import { API, command, request } from "./request.ts";

/** of the file with everything */
export const MY_DATA_ADDRESS = `${API}/me/data`;

export function fetchErasurePreview(): Promise<ErasurePreview> {
  return request("GET", "/me/data/erasure", ErasurePreview);
}

export function eraseMyself(name: string): Promise<void> {
  return command("POST", "/me/data/erasure", { name });
}
