/**
 * Dates written any way (`10th Jan 1969`, `5/1/2021`, `10h30`), read as the reference engine's library (python-dateutil) reads them:
 * English words, the month first where both are possible, and much that is hardly a date. What the text does not say is taken from
 * 1 January 2000 (the library takes today, which a pure reading must not know); years of two digits lie between 1976 and 2075.
 */
import { asciiDigits } from "../numerals.ts";
import { daysInMonth, type Moment } from "./calendar.ts";
import { freeTokens } from "./free-tokens.ts";
import { halfOf, isFiller, isUniversal, isWeekday, monthOf, unitOf } from "./free-words.ts";
import { YearMonthDay } from "./year-month-day.ts";

/** A longer text is no date, and would take long to find that out. */
const LONGEST = 1_000;

/** undefined when no date or time can be made of the text. */
export function readFreeMoment(text: string): Moment | undefined {
  if (text.length > LONGEST) return undefined;
  return new FreeReading(freeTokens(asciiDigits(text))).read();
}

const NUMBER = /^\d+(?:\.\d*)?$|^\.\d+$/;

class FreeReading {
  readonly #tokens: string[];
  readonly #date = new YearMonthDay();
  #at = 0;
  #hour: number | null = null;
  #minute: number | null = null;
  #second: number | null = null;
  #zone: string | null = null;
  #offset: number | null = null;
  #weekday = false;

  constructor(tokens: string[]) {
    this.#tokens = tokens;
  }

  read(): Moment | undefined {
    for (; this.#at < this.#tokens.length; this.#at += 1) {
      const token = this.#token(0);
      if (!(NUMBER.test(token) ? this.#number(token) : this.#word(token))) return undefined;
    }
    return this.#moment();
  }

  #token(ahead: number): string {
    return this.#tokens[this.#at + ahead] ?? "";
  }

  #has(ahead: number): boolean {
    return this.#at + ahead < this.#tokens.length;
  }

  #moment(): Moment | undefined {
    const parts = this.#date.resolve();
    const said = this.#date.size > 0 || this.#hour !== null || this.#minute !== null || this.#second !== null;
    if (parts === null || !(said || this.#weekday)) return undefined;
    const year = parts.year === undefined ? 2000 : this.#date.fullYear ? parts.year : fullYear(parts.year);
    const { month = 1, day = 1 } = parts;
    const [hour, minute, second] = [this.#hour ?? 0, this.#minute ?? 0, this.#second ?? 0];
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
    // where the text gives no year, 29 February stays possible
    if (day > daysInMonth(year, month) || hour > 23 || minute > 59 || second >= 60) return undefined;
    return { year, month, day, hour, minute, second, offset: this.#zoneOffset() };
  }

  #zoneOffset(): number | null {
    if (this.#offset === null) return this.#zone !== null && isUniversal(this.#zone) ? 0 : null;
    return this.#zone !== null && isUniversal(this.#zone) ? 0 : this.#offset;
  }

  #word(token: string): boolean {
    if (isWeekday(token)) {
      this.#weekday = true;
      return true;
    }
    const month = monthOf(token);
    if (month !== null) return this.#monthName(month);
    const half = halfOf(token);
    if (half !== null) {
      if (this.#hour === null || this.#hour > 12) return false;
      this.#hour = inHalf(this.#hour, half);
      return true;
    }
    if (this.#maybeZone(token)) return this.#zoneName(token);
    if (this.#hour !== null && (token === "+" || token === "-")) return this.#shift(token === "+" ? 1 : -1);
    return isFiller(token);
  }

  #monthName(month: number): boolean {
    if (!this.#date.add(month, "month")) return false;
    const sign = this.#token(1);
    if (sign === "-" || sign === "/") {
      if (!this.#addDigits(this.#token(2))) return false;
      const more = this.#has(3) && this.#token(3) === sign;
      if (more && !this.#addDigits(this.#token(4))) return false;
      this.#at += more ? 4 : 2;
    } else if (sign === " " && this.#token(3) === " " && /^of$/i.test(this.#token(2)) && this.#has(4)) {
      const year = this.#token(4);
      if (/^\d+$/.test(year) && !this.#date.add(String(fullYear(Number(year))), "year")) return false;
      this.#at += 4;
    }
    return true;
  }

  #addDigits(token: string): boolean {
    return /^\d+$/.test(token) && this.#date.add(token);
  }

  #maybeZone(token: string): boolean {
    if (this.#hour === null || this.#zone !== null || this.#offset !== null || token.length > 5) return false;
    return /^[A-Z]+$/.test(token) || isUniversal(token);
  }

  /** `GMT+3` means "my time plus three hours is GMT": the sign is turned. */
  #zoneName(token: string): boolean {
    this.#zone = token;
    const sign = this.#token(1);
    if (sign === "+" || sign === "-") {
      this.#tokens[this.#at + 1] = sign === "+" ? "-" : "+";
      if (isUniversal(token)) this.#zone = null;
    }
    return true;
  }

  #shift(sign: 1 | -1): boolean {
    const digits = this.#token(1);
    if (!/^\d+$/.test(digits)) return false;
    let minutes = 0;
    let hours = Number(digits.slice(0, 2));
    if (digits.length === 4) minutes = Number(digits.slice(2));
    else if (this.#token(2) === ":") {
      if (!/^\d+$/.test(this.#token(3))) return false;
      hours = Number(digits);
      minutes = Number(this.#token(3));
      this.#at += 2;
    } else if (digits.length > 2) return false;
    this.#at += 1;
    this.#offset = sign * (hours * 3600 + minutes * 60);
    return Math.abs(this.#offset) < 86_400;
  }

  #number(token: string): boolean {
    const value = Number(token);
    const { length } = token;
    const alone = !this.#has(1) || isFiller(this.#token(1));
    if (this.#date.size === 3 && (length === 2 || length === 4) && this.#hour === null && alone) {
      this.#hour = Number(token.slice(0, 2));
      if (length === 4) this.#minute = Number(token.slice(2));
      return true;
    }
    if (length === 6 || (length > 6 && token.indexOf(".") === 6)) return this.#six(token);
    if (length === 8 || length === 12 || length === 14) return this.#eight(token);
    const unit = this.#unitNear();
    if (unit !== null) return this.#quantity(token, value, unit);
    if (this.#has(2) && this.#token(1) === ":") return this.#clock(value);
    if (/^[-/.]$/.test(this.#token(1))) return this.#separated(token, this.#token(1));
    if (alone) return this.#standsAlone(value);
    const half = halfOf(this.#token(1));
    if (half !== null && value < 24) {
      this.#hour = inHalf(Math.trunc(value), half);
      this.#at += 1;
      return true;
    }
    return this.#date.mayBeDay(value) && this.#date.add(value);
  }

  /** `YYMMDD`, or `HHMMSS` once there is a date. */
  #six(token: string): boolean {
    const pairs = [token.slice(0, 2), token.slice(2, 4), token.slice(4)];
    if (this.#date.size === 0 && !token.includes(".")) return pairs.every((pair) => this.#date.add(pair));
    const [hour, minute, second] = pairs.map(Number);
    if (hour === undefined || minute === undefined || second === undefined || !/^\d{6}/.test(token)) return false;
    [this.#hour, this.#minute, this.#second] = [hour, minute, second];
    return true;
  }

  /** `YYYYMMDD`, with `HHMM` or `HHMMSS` after it. */
  #eight(token: string): boolean {
    if (!/^\d+$/.test(token)) return false;
    if (!this.#date.add(token.slice(0, 4), "year")) return false;
    if (!this.#date.add(token.slice(4, 6)) || !this.#date.add(token.slice(6, 8))) return false;
    if (token.length > 8) {
      this.#hour = Number(token.slice(8, 10));
      this.#minute = Number(token.slice(10, 12));
    }
    if (token.length > 12) this.#second = Number(token.slice(12));
    return true;
  }

  /** Where the unit of this number is, and whether it comes before the number (then the next smaller unit is meant). */
  #unitNear(): { ahead: number; unit: number } | null {
    const at = (ahead: number): { ahead: number; unit: number } | null => {
      const unit = this.#at + ahead >= 0 ? unitOf(this.#token(ahead)) : null;
      return unit === null ? null : { ahead, unit: ahead < 0 ? unit + 1 : unit };
    };
    const last = this.#at === this.#tokens.length - 1 && this.#at > 1;
    return (
      at(1) ?? (this.#token(1) === " " ? at(2) : null) ?? at(-1) ?? (last && this.#token(-1) === " " ? at(-2) : null)
    );
  }

  #quantity(token: string, value: number, { ahead, unit }: { ahead: number; unit: number }): boolean {
    if (ahead > 0) this.#at += ahead;
    const fraction = value % 1;
    if (unit === 0) {
      this.#hour = Math.trunc(value);
      if (fraction > 0) this.#minute = Math.trunc(60 * fraction);
    } else if (unit === 1) {
      this.#minute = Math.trunc(value);
      if (fraction > 0) this.#second = Math.trunc(60 * fraction);
    } else if (unit === 2) this.#second = Number(token);
    return true;
  }

  /** `10:30`, `10:30:15.5` */
  #clock(value: number): boolean {
    const minutes = this.#token(2);
    if (!NUMBER.test(minutes)) return false;
    this.#hour = Math.trunc(value);
    this.#minute = Math.trunc(Number(minutes));
    if (Number(minutes) % 1 > 0) this.#second = Math.trunc(60 * (Number(minutes) % 1));
    if (this.#has(4) && this.#token(3) === ":") {
      if (!NUMBER.test(this.#token(4))) return false;
      this.#second = Number(this.#token(4));
      this.#at += 2;
    }
    this.#at += 2;
    return true;
  }

  /** `5/1/2021`, `5-Jan-2021` */
  #separated(token: string, sign: string): boolean {
    if (!this.#date.add(token)) return false;
    this.#at += 1;
    if (!this.#has(1) || isFiller(this.#token(1))) return true;
    if (!this.#dayOrMonth(this.#token(1))) return false;
    this.#at += 1;
    if (!this.#has(1) || this.#token(1) !== sign) return true;
    if (!this.#has(2) || !this.#dayOrMonth(this.#token(2))) return false;
    this.#at += 2;
    return true;
  }

  #dayOrMonth(token: string): boolean {
    const month = monthOf(token);
    return month === null ? this.#addDigits(token) : this.#date.add(month, "month");
  }

  #standsAlone(value: number): boolean {
    const half = this.#has(2) ? halfOf(this.#token(2)) : null;
    if (half === null) {
      if (!this.#date.add(value)) return false;
    } else {
      this.#hour = inHalf(Math.trunc(value), half);
      this.#at += 1;
    }
    this.#at += 1;
    return true;
  }
}

function inHalf(hour: number, half: "am" | "pm"): number {
  if (half === "pm" && hour < 12) return hour + 12;
  return half === "am" && hour === 12 ? 0 : hour;
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year + (year < 76 ? 2000 : 1900);
}
