/** The version of the product, as its package says it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PRODUCT_ROOT } from "./program/product-root.ts";

const Package = z.object({ version: z.string() });

export const VERSION = Package.parse(JSON.parse(readFileSync(join(PRODUCT_ROOT, "package.json"), "utf8"))).version;
