/** Edits that can be found again in bytes on their way: the writer types `@<number>;`. */
const MARK = "@".charCodeAt(0);
const END = ";".charCodeAt(0);

/** the numbers of the edits that these bytes hold */
export function numbersIn(bytes: Uint8Array): number[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const numbers: number[] = [];
  for (let at = buffer.indexOf(MARK); at >= 0; at = buffer.indexOf(MARK, at + 1)) {
    const number = Number(buffer.toString("latin1", at + 1, buffer.indexOf(END, at)));
    if (Number.isInteger(number)) numbers.push(number);
  }
  return numbers;
}
