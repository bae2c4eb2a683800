/** Signs put before or after a text until it is long enough. */

/** `size`: characters, as people count them; blank texts and longer ones stay. */
export function padded(text: string, size: number, sign: string, at: "start" | "end"): string {
  const length = [...text].length;
  if (text === "" || length >= size || sign === "") return text;
  const added = [...sign.repeat(size - length)].slice(0, size - length).join("");
  return at === "start" ? added + text : text + added;
}
