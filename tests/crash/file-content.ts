/** The bytes of a file in memory, written to and resized in place, as a file is. */
export interface FileContent {
  readonly size: number;
  bytes(): Buffer;
  read(at: number, length: number): Buffer;
  /** what lies between the end and `at` becomes zeros */
  write(part: Uint8Array, at: number): void;
  resize(size: number): void;
}

export function fileContent(initial: Buffer): FileContent {
  let room = initial;
  let size = initial.length;
  const resize = (to: number) => {
    if (to > room.length) {
      const larger = Buffer.alloc(Math.max(to, 2 * room.length));
      room.copy(larger, 0, 0, size);
      room = larger;
    } else if (to > size) room.fill(0, size, to);
    size = to;
  };
  return {
    get size() {
      return size;
    },
    bytes: () => room.subarray(0, size),
    read: (at, length) => Buffer.from(room.subarray(Math.min(at, size), Math.min(at + length, size))),
    write(part, at) {
      if (at + part.length > size) resize(at + part.length);
      room.set(part, at);
    },
    resize,
  };
}
