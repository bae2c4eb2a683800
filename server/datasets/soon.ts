/** Answers that do not wait for what is long in coming. */

/** how long a list waits for figures that are being made, in ms */
const PATIENCE = 2_000;

/** What was promised, or `otherwise` when it is long in coming: a list is not kept waiting by a large table that is being judged. */
export async function soon<T>(promised: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), PATIENCE);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
