/** A formula as it was read: what is worked out first lies deepest. */

export type Operator = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=" | "and" | "or";

interface Placed {
  /** UTF-16 code units in the formula */
  readonly at: number;
  readonly length: number;
}

export type Tree =
  | (Placed & { readonly is: "value"; readonly value: string | number | boolean | null })
  | (Placed & { readonly is: "column"; readonly title: string })
  | (Placed & { readonly is: "minus" | "not"; readonly of: Tree })
  | (Placed & { readonly is: "two"; readonly operator: Operator; readonly left: Tree; readonly right: Tree })
  /** `name`: as it is written */
  | (Placed & { readonly is: "call"; readonly name: string; readonly given: readonly Tree[] });
