/** Which of the numbers of a freely written date is the year, which the month, which the day. */

export type Part = "year" | "month" | "day";

export class YearMonthDay {
  readonly #numbers: number[] = [];
  readonly #known = new Map<Part, number>();
  /** the year was written in full */
  fullYear = false;

  get size(): number {
    return this.#numbers.length;
  }

  /** False when the number cannot be part of the date. */
  add(written: string | number, part: Part | null = null): boolean {
    const number = Math.trunc(Number(written));
    const full = typeof written === "string" ? /^\d{3,}$/.test(written) : number > 100;
    if (typeof written === "string" && !/^\d+$/.test(written)) return false;
    if (!Number.isFinite(number) || (full && part !== null && part !== "year")) return false;
    const is = full ? "year" : part;
    if (full) this.fullYear = true;
    if (is !== null) {
      if (this.#known.has(is)) return false;
      this.#known.set(is, this.#numbers.length);
    }
    this.#numbers.push(number);
    return true;
  }

  mayBeDay(number: number): boolean {
    return !this.#known.has("day") && number >= 1 && number <= 31;
  }

  /** null when there are too many numbers. What is not written is absent. */
  resolve(): Partial<Record<Part, number>> | null {
    const numbers = this.#numbers;
    const count = numbers.length;
    if (count > 3) return null;
    const order = this.#orderKnown() ?? this.#orderGuessed();
    return Object.fromEntries(order.map((part, index) => [part, numbers[index]]));
  }

  #orderKnown(): Part[] | null {
    const count = this.#numbers.length;
    const known = this.#known.size;
    if (known === 0 || (count !== known && !(count === 3 && known === 2))) return null;
    const rest = (["year", "month", "day"] as const).find((part) => !this.#known.has(part));
    return this.#numbers.map((_, index) => [...this.#known].find(([, at]) => at === index)?.[0] ?? rest ?? "day");
  }

  /** The month comes first unless something shows otherwise, as Americans write. */
  #orderGuessed(): Part[] {
    const [first = 0, second = 0] = this.#numbers;
    const month = this.#known.get("month");
    switch (this.#numbers.length) {
      case 0:
        return [];
      case 1:
        return [first > 31 ? "year" : "day"];
      case 2:
        if (month === 0) return ["month", second > 31 ? "year" : "day"];
        if (month === 1) return [first > 31 ? "year" : "day", "month"];
        return first > 31 ? ["year", "month"] : second > 31 ? ["month", "year"] : ["month", "day"];
      default:
        if (month === 0) return second > 31 ? ["month", "year", "day"] : ["month", "day", "year"];
        if (month === 1) return first > 31 ? ["year", "month", "day"] : ["day", "month", "year"];
        if (month === 2) return second > 31 ? ["day", "year", "month"] : ["year", "day", "month"];
        if (first > 31 || this.#known.get("year") === 0) return ["year", "month", "day"];
        return first > 12 ? ["day", "month", "year"] : ["month", "day", "year"];
    }
  }
}
