/**
 * Texts of one column of a chunk while its rows come: each different text once, until they turn out to repeat themselves too little.
 * Texts are UTF-8 as JSON has them between its quotation marks; so they are written, and so they are compared.
 */

/** rows that tell whether a column repeats itself */
const PROBE = 64;
const SLOTS_PER_ROW = 2;
const QUOTE = 34;
const COMMA = 44;
/** beyond that, the room of a chunk with long texts is given back after it */
const KEPT_ROOM = 256 * 1024;
const FIRST_ROOM = 4 * 1024;
/** bytes from which on the platform copies faster than a loop */
const LONG_TEXT = 256;

/** A text among bytes, as JSON has it between its quotation marks. */
export interface TextBytes {
  readonly bytes: Uint8Array;
  /** of the same bytes */
  readonly view: DataView;
}

export interface PackedTexts {
  /** one text per row, because they differ */
  isList: boolean;
  /** the different texts, or those of all rows: each in quotation marks, with a comma after it */
  room: Uint8Array;
  /** of the same bytes */
  view: DataView;
  used: number;
  /** number of different texts */
  size: number;
  /** which text each row has */
  readonly index: Uint16Array;
  /** where each of the different texts begins and ends in `room` */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** place of a text, plus one, where its hash puts it */
  readonly slots: Int32Array;
}

/** For so many rows, a power of two. */
export function createPackedTexts(rows: number): PackedTexts {
  const most = rows / 2 + 1;
  const room = new Uint8Array(FIRST_ROOM);
  return {
    isList: false,
    room,
    view: new DataView(room.buffer),
    used: 0,
    size: 0,
    index: new Uint16Array(rows),
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    hashes: new Int32Array(most),
    slots: new Int32Array(rows * SLOTS_PER_ROW),
  };
}

export function forgetTexts(texts: PackedTexts): void {
  if (texts.room.length > KEPT_ROOM) setRoom(texts, new Uint8Array(FIRST_ROOM));
  if (texts.size > 0) texts.slots.fill(0);
  texts.isList = false;
  texts.used = 0;
  texts.size = 0;
}

/** The text of the next row, which is number `row`; `hash` is its `hashOf`. */
export function addText(
  texts: PackedTexts,
  row: number,
  text: TextBytes,
  start: number,
  end: number,
  hash: number,
): void {
  if (texts.isList) {
    append(texts, text, start, end);
    return;
  }
  const { index, slots, hashes, size } = texts;
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (;;) {
    const place = (slots[slot] ?? 0) - 1;
    if (place === -1) break;
    if (hashes[place] === hash && isSame(texts, place, text, start, end)) {
      index[row] = place;
      return;
    }
    slot = (slot + 1) & mask;
  }
  // nothing repeated at the beginning, or in half of the rows: the rest need not be looked at
  if ((size === PROBE && row === PROBE) || size * 2 >= index.length) {
    becomeList(texts, row);
    append(texts, text, start, end);
    return;
  }
  slots[slot] = size + 1;
  hashes[size] = hash;
  texts.starts[size] = texts.used + 1;
  append(texts, text, start, end);
  texts.ends[size] = texts.used - 2;
  index[row] = size;
  texts.size = size + 1;
}

/** Of so many rows the texts repeat themselves too little for an index of them to be shorter. */
export function becomeList(texts: PackedTexts, rows: number): void {
  texts.isList = true;
  const { room, view, starts, ends, index } = texts;
  let length = 0;
  for (let row = 0; row < rows; row++) {
    const place = index[row] ?? 0;
    length += (ends[place] ?? 0) - (starts[place] ?? 0) + 3;
  }
  if (length === texts.used) return;
  setRoom(texts, new Uint8Array(Math.max(FIRST_ROOM, length * 2)));
  texts.used = 0;
  const before = { bytes: room, view };
  for (let row = 0; row < rows; row++) {
    const place = index[row] ?? 0;
    append(texts, before, starts[place] ?? 0, ends[place] ?? 0);
  }
}

function setRoom(texts: PackedTexts, room: Uint8Array): void {
  texts.room = room;
  texts.view = new DataView(room.buffer);
}

function append(texts: PackedTexts, { bytes, view }: TextBytes, start: number, end: number): void {
  const length = end - start;
  let { used } = texts;
  if (used + length + 3 > texts.room.length) {
    const more = new Uint8Array(Math.max(texts.room.length * 2, used + length + 3));
    more.set(texts.room.subarray(0, used));
    setRoom(texts, more);
  }
  const { room, view: to } = texts;
  room[used++] = QUOTE;
  if (length < 4) for (let at = start; at < end; at++) room[used++] = bytes[at] ?? 0;
  else if (length >= LONG_TEXT) {
    room.set(bytes.subarray(start, end), used);
    used += length;
  } else {
    const last = length - 4;
    for (let at = 0; at < last; at += 4) to.setInt32(used + at, view.getInt32(start + at, true), true);
    to.setInt32(used + last, view.getInt32(start + last, true), true);
    used += length;
  }
  room[used++] = QUOTE;
  room[used++] = COMMA;
  texts.used = used;
}

function isSame(texts: PackedTexts, place: number, { bytes, view }: TextBytes, start: number, end: number): boolean {
  const { room, view: other } = texts;
  const from = texts.starts[place] ?? 0;
  const length = end - start;
  if ((texts.ends[place] ?? 0) - from !== length) return false;
  if (length < 4) {
    for (let at = 0; at < length; at++) if (bytes[start + at] !== room[from + at]) return false;
    return true;
  }
  const last = length - 4;
  for (let at = 0; at < last; at += 4) {
    if (view.getInt32(start + at, true) !== other.getInt32(from + at, true)) return false;
  }
  return view.getInt32(start + last, true) === other.getInt32(from + last, true);
}
