/** The communes of France, fetched when something first asks for them: they are too many for the first page. */
import { type Communes, openCommunes } from "./communes.ts";

let loading: Promise<Communes> | null = null;

/** Always the same. Rejects where they could not be fetched; the next call tries again. */
export async function loadCommunes(): Promise<Communes> {
  loading ??= import("./communes-of-2026.ts").then(({ communesOf2026 }) => openCommunes(communesOf2026()));
  try {
    return await loading;
  } catch (error) {
    loading = null;
    throw error;
  }
}
