/**
 * How long a backtracking engine may look for a match that is not there: with every choice it can come back to, the ways to try multiply.
 * Counted from how the pattern is written, and always too much rather than too little.
 */

export interface PatternCost {
  /** repeats without end something that itself repeats or chooses: the ways multiply with each character */
  readonly nested: boolean;
  /** parts of any length, one after the other: each multiplies the ways by the length of the text */
  readonly degree: number;
  /** what all other choices multiply them by, as a power of two */
  readonly bits: number;
}

/** A range of so many lengths counts as any length. */
const MANY = 64;

interface Choices {
  readonly degree: number;
  readonly bits: number;
}

interface Group {
  readonly isAssertion: boolean;
  /** of the assertions in it: nobody comes back into one, so that their ways are not multiplied by those of the rest */
  aside: Choices;
  /** of the branches that are over, and of the one that is read */
  branches: Choices[];
  branch: Choices;
  /** of what was read last: a repetition is about it */
  last: Choices;
}

const NONE: Choices = { degree: 0, bits: 0 };

/** The pattern does not have to be valid. */
export function costOfPattern(pattern: string): PatternCost {
  const bare = pattern.replace(/\\./gsu, "x").replace(/\[\^?\]?[^\]]*\]/g, "x");
  const groups: Group[] = [newGroup(false)];
  let nested = false;
  for (let index = 0; index < bare.length; ) {
    const group = groups.at(-1) ?? newGroup(false);
    const rest = bare.slice(index, index + 24);
    const repetition = readRepetition(rest);
    if (rest.startsWith("(")) {
      const opening = /^\((?:\?(?:<?[=!]|:|<\w*>|P<\w*>|[a-z]*:))?/.exec(rest)?.[0] ?? "(";
      groups.push(newGroup(/[=!]$/.test(opening)));
      index += opening.length;
    } else if (rest.startsWith(")")) {
      const closed = groups.length > 1 ? groups.pop() : undefined;
      const outer = groups.at(-1) ?? group;
      if (closed?.isAssertion === true) {
        outer.aside = larger(outer.aside, of(closed));
        outer.last = NONE;
      } else if (closed !== undefined) add(outer, of(closed));
      index += 1;
    } else if (rest.startsWith("|")) {
      group.branches.push(group.branch);
      group.branch = NONE;
      group.last = NONE;
      index += 1;
    } else if (repetition !== null) {
      const { length, times, choices } = repetition;
      const { last } = group;
      if (times === Number.POSITIVE_INFINITY && last.degree + last.bits > 0) nested = true;
      // each time its own choices again
      const again = Number.isFinite(times) ? Math.max(0, times - 1) : 0;
      const added = sum(choices, { degree: last.degree * again, bits: last.bits * again });
      group.branch = sum(group.branch, added);
      group.last = sum(last, added);
      index += length;
    } else {
      add(group, NONE);
      index += 1;
    }
  }
  const all = groups.map(of).reduce(sum, NONE);
  return { nested, degree: all.degree, bits: all.bits };
}

/** `times`: how often, at most; `choices`: those it adds to what is repeated. null: no repetition stands here. */
function readRepetition(text: string): { length: number; times: number; choices: Choices } | null {
  const [written, from, comma, to] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})[?+]?/.exec(text) ?? [];
  if (written === undefined) return null;
  const length = written.length;
  if (written.startsWith("?")) return { length, times: 1, choices: { degree: 0, bits: 1 } };
  const least = Number(from ?? 0);
  const most = from === undefined || (comma === "," && to === "") ? Number.POSITIVE_INFINITY : Number(to || from);
  const lengths = most - least + 1;
  if (lengths > MANY) return { length, times: most, choices: { degree: 1, bits: 0 } };
  return { length, times: most, choices: { degree: 0, bits: Math.log2(Math.max(1, lengths)) } };
}

function newGroup(isAssertion: boolean): Group {
  return { isAssertion, aside: NONE, branches: [], branch: NONE, last: NONE };
}

function add(group: Group, choices: Choices): void {
  group.branch = sum(group.branch, choices);
  group.last = choices;
}

function sum(a: Choices, b: Choices): Choices {
  return { degree: a.degree + b.degree, bits: a.bits + b.bits };
}

function larger(a: Choices, b: Choices): Choices {
  return { degree: Math.max(a.degree, b.degree), bits: Math.max(a.bits, b.bits) };
}

function of({ branches, branch, aside }: Group): Choices {
  const { degree, bits } = branches.reduce(larger, branch);
  return larger(aside, { degree, bits: bits + Math.log2(branches.length + 1) });
}
