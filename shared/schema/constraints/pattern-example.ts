/**
 * A text that a pattern accepts, to show instead of the pattern: people read examples. Only what is plain is tried (characters, classes,
 * groups, repetitions, the first of several choices), and what is found is tried on the pattern itself.
 */
import { compilePattern } from "./pattern-engine.ts";

/** Longer examples help nobody, and longer patterns are lists that no example stands for. */
const LONGEST_EXAMPLE = 40;
const LONGEST_PATTERN = 2_000;

/** null when none is found. */
export function examplePattern(pattern: string): string | null {
  if (pattern.length > LONGEST_PATTERN) return null;
  const matches = compilePattern(pattern);
  if (matches === null) return null;
  const [first = null] = [false, true].flatMap((generous) => {
    const example = new ExampleReader(pattern, generous).read();
    const shown = example !== null && example.trim() !== "" && example.length <= LONGEST_EXAMPLE;
    return shown && matches(example) ? [example] : [];
  });
  return first;
}

const REPETITION = /^(?:\{(\d+)(?:,\d*)?\}|([*+?]))\??/;
const ESCAPED: Readonly<Record<string, string>> = { w: "a", s: " ", t: "\t", n: "\n", D: "a", W: "-", S: "a" };

/** `generous`: what may be left out is written too. */
class ExampleReader {
  readonly #pattern: string;
  readonly #generous: boolean;
  #at = 0;
  #digits = 0;

  constructor(pattern: string, generous: boolean) {
    this.#pattern = pattern;
    this.#generous = generous;
  }

  read(): string | null {
    const example = this.#choices();
    return this.#at === this.#pattern.length ? example : null;
  }

  /** The first of them; the others are passed over. */
  #choices(): string | null {
    const first = this.#sequence();
    let known = first !== null;
    while (known && this.#pattern[this.#at] === "|") {
      this.#at += 1;
      known = this.#sequence() !== null;
    }
    return known ? first : null;
  }

  #sequence(): string | null {
    let text = "";
    while (this.#at < this.#pattern.length && !"|)".includes(this.#pattern[this.#at] ?? "")) {
      const from = this.#at;
      const one = this.#one();
      if (one === null) return null;
      const times = this.#times(one.length === 1);
      text += times === 0 ? "" : one;
      for (let time = 1; time < times && text.length <= LONGEST_EXAMPLE; time += 1) text += this.#again(from);
    }
    return text;
  }

  /** Read again, so that digits go on counting. */
  #again(from: number): string {
    const after = this.#at;
    this.#at = from;
    const one = this.#one();
    this.#at = after;
    return one ?? "";
  }

  /** A character that may come any number of times is shown a few times. */
  #times(single: boolean): number {
    const found = REPETITION.exec(this.#pattern.slice(this.#at, this.#at + 20));
    if (found === null) return 1;
    this.#at += found[0].length;
    if (found[1] !== undefined) return Math.max(Number(found[1]), this.#generous ? 1 : 0);
    if (found[2] !== "?" && single) return 3;
    return found[2] === "+" || this.#generous ? 1 : 0;
  }

  #one(): string | null {
    const character = this.#pattern[this.#at] ?? "";
    this.#at += 1;
    switch (character) {
      case "^":
      case "$":
        return "";
      case ".":
        return "a";
      case "(":
        return this.#group();
      case "[":
        return this.#class();
      case "\\":
        return this.#escaped();
      case "*":
      case "+":
      case "?":
        return null;
      default:
        return character;
    }
  }

  #group(): string | null {
    const kind = /^\?(?::|P?<\w+>|([=!]|<[=!]))/.exec(this.#pattern.slice(this.#at, this.#at + 60));
    // what a look-around asks for is not in the text it stands in
    if (kind?.[1] !== undefined || (kind === null && this.#pattern[this.#at] === "?")) return null;
    this.#at += kind?.[0].length ?? 0;
    const inside = this.#choices();
    if (this.#pattern[this.#at] !== ")") return null;
    this.#at += 1;
    return inside;
  }

  #escaped(): string | null {
    const character = this.#pattern[this.#at] ?? "";
    this.#at += 1;
    if (character === "d") return this.#digit();
    if (/[bBAZ]/.test(character)) return "";
    if (/[0-9]/.test(character)) return null;
    return ESCAPED[character] ?? character;
  }

  /** Of `[0-9A-F]`: what comes first in it; of a class of what is not allowed: a letter, a digit or a hyphen that it does allow. */
  #class(): string | null {
    const found = /^(\^?)((?:\]|\\.)?(?:[^\]\\]|\\.)*)\]/s.exec(this.#pattern.slice(this.#at));
    if (found === null) return null;
    this.#at += found[0].length;
    const [, not, members = ""] = found;
    if (not === "^") return ["a", "1", "-"].find((one) => !new RegExp(`[${members}]`).test(one)) ?? null;
    if (/^(?:\\d|0-9|1-9)/.test(members)) return members.startsWith("1") ? "1" : this.#digit();
    const [first = ""] = members;
    return first === "\\" ? (ESCAPED[members[1] ?? ""] ?? members[1] ?? null) : first;
  }

  /** 1, 2, 3 … and 0 after 9. */
  #digit(): string {
    this.#digits += 1;
    return String(this.#digits % 10);
  }
}
