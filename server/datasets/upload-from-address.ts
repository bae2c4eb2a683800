/** A file that a person names by its address, taken in like one they send. */
import type { FetchFile } from "#server/outgoing/fetch-file.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import type { StoredUpload } from "#server/storage/datasets.ts";
import type { SpaceId, UserId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { addressOfFile } from "./file-address.ts";
import { receiveUpload } from "./receive-upload.ts";
import { problemOfFault } from "./schema-address.ts";

/** ms, redirects included: a large file of a slow portal */
const LONGEST = 10 * 60_000;
/** ms without a byte */
const SILENCE = 30_000;

export interface FromAddressParts {
  readonly fetchFile: FetchFile;
}

/** Throws "address-refused", "address-unreachable", "address-not-a-file", and what `receiveUpload` throws; nothing is left behind then. */
export async function uploadFromAddress(
  parts: FromAddressParts & Parameters<typeof receiveUpload>[0],
  from: { space: SpaceId; user: UserId; address: string },
  mayStill: () => Promise<unknown>,
  signal: AbortSignal,
): Promise<StoredUpload> {
  const { space, user } = from;
  const address = addressOfFile(from.address.trim());
  const { uploadBytes: bytes } = parts.limits;
  try {
    return await parts.fetchFile(address, { bytes, time: LONGEST, silence: SILENCE, signal }, ({ name, body }) =>
      receiveUpload(parts, { space, user, fileName: name }, body, mayStill),
    );
  } catch (error) {
    if (!(error instanceof NotFetched)) throw error;
    const { fault } = error;
    if (fault.kind === "too-large") throw new ProblemError("too-large", { args: { limit: fault.limit }, cause: error });
    throw problemOfFault(fault, address, error);
  }
}
