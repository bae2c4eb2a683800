import type { SomeOperation } from "../all.ts";
import { trim } from "./trim.ts";

export const TEXTS: readonly SomeOperation[] = [trim];
