import type { SomeOperation } from "../all.ts";
import { booleans } from "./booleans.ts";
import { codes } from "./codes.ts";
import { coordinates } from "./coordinates.ts";
import { dates } from "./dates.ts";
import { numbers } from "./numbers.ts";
import { phones } from "./phones.ts";
import { toSchema } from "./to-schema.ts";

export const KINDS: readonly SomeOperation[] = [toSchema, dates, numbers, booleans, codes, phones, coordinates];
