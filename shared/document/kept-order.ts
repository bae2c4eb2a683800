/** Which of a list of distinct numbers can stay where they are when the others move. */

/** 1 for each number of a longest increasing subsequence, by place in the list; O(n log n). */
export function keptOrder(numbers: ArrayLike<number>): Uint8Array {
  const kept = new Uint8Array(numbers.length);
  /** by length: place of the smallest number that ends an increasing run of that length */
  const ends: number[] = [];
  const previous = new Int32Array(numbers.length).fill(-1);
  for (let place = 0; place < numbers.length; place++) {
    const number = numbers[place] ?? 0;
    let low = 0;
    let high = ends.length;
    // mostly in order: the last end is looked at first
    if (high > 0 && (numbers[ends[high - 1] ?? 0] ?? 0) < number) low = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  }
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] ?? -1) kept[place] = 1;
  return kept;
}
