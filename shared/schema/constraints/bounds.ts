import type { FieldReader } from "../field-reader.ts";
import { type Constraint, type ConstraintCompiler, ConstraintError } from "./constraint.ts";

type Bound = "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum";

/** The sign of `value - bound` must be one of these. */
const ALLOWED: Readonly<Record<Bound, (sign: number) => boolean>> = {
  minimum: (sign) => sign >= 0,
  maximum: (sign) => sign <= 0,
  exclusiveMinimum: (sign) => sign > 0,
  exclusiveMaximum: (sign) => sign < 0,
};

/** A bound, read as the field itself reads its cells. */
export function bound(name: Bound): ConstraintCompiler {
  return (reader: FieldReader) => {
    const written = reader.field.constraints[name];
    if (written === undefined) return null;
    const limit = reader.read(written);
    const compare = reader.compare;
    if (limit === undefined || compare === undefined) throw new ConstraintError(written);
    const allowed = ALLOWED[name];
    const broken = { bound: written };
    return {
      test: (value) => (allowed(compare(value, limit)) ? null : broken),
      // a limit longer than a number holds is compared by the test
      ...(typeof limit === "number" && { sift: SIFTS[name](limit) }),
    };
  };
}

type Sift = NonNullable<Constraint["sift"]>;

/** Of what is not a number, nothing is said to be right: whatever it is compared with. */
const SIFTS: Readonly<Record<Bound, (limit: number) => Sift>> = {
  minimum: (limit) => (values, count) => {
    for (let at = 0; at < count; at += 1) if (!((values[at] ?? 0) >= limit)) values[at] = Number.NaN;
  },
  maximum: (limit) => (values, count) => {
    for (let at = 0; at < count; at += 1) if (!((values[at] ?? 0) <= limit)) values[at] = Number.NaN;
  },
  exclusiveMinimum: (limit) => (values, count) => {
    for (let at = 0; at < count; at += 1) if (!((values[at] ?? 0) > limit)) values[at] = Number.NaN;
  },
  exclusiveMaximum: (limit) => (values, count) => {
    for (let at = 0; at < count; at += 1) if (!((values[at] ?? 0) < limit)) values[at] = Number.NaN;
  },
};
