/** How deep JSON goes: what reads it by calling itself would exhaust the stack on a text made for that. */

/** Whether lists and objects lie more than `levels` inside of one another. Never calls itself. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let layer: unknown[] = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > levels) return layer.some((item) => typeof item === "object" && item !== null);
    layer = layer.flatMap((item) => (typeof item === "object" && item !== null ? Object.values(item) : []));
  }
  return false;
}
