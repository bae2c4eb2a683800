/** The fields of an operation's form: which control each gets. Labels are in `words.cleaning.operations[id].fields[name]`. */

interface FieldBase {
  /** the parameter; of nested ones, joined by dots */
  readonly name: string;
  /** shown only when another field holds one of these */
  readonly when?: { readonly field: string; readonly is: readonly (string | boolean)[] };
}

export type Field =
  | (FieldBase & {
      readonly kind:
        | "text"
        /** several lines */
        | "long-text"
        /** a regular expression, of this house's engine: judged as it is typed */
        | "pattern"
        /** text with `{titles}` of columns in it */
        | "template"
        /** the expression language (shared/cleaning/expressions), with completion and live examples */
        | "expression"
        /** one column: a string under the key `column` */
        | "column"
        /** some columns: a list under the key `columns` */
        | "columns"
        | "switch"
        /** a day, `2026-01-31`: in a form, today to begin with */
        | "date"
        /** list of {from, to} */
        | "pairs"
        /** another table of the space, or a file: `Source` */
        | "source";
    })
  | (FieldBase & { readonly kind: "choice"; readonly choices: readonly string[] })
  | (FieldBase & { readonly kind: "number"; readonly least: number; readonly most: number })
  /** drawn by a component of its own, registered under the operation's id in client/panels/cleaning/own-forms.ts */
  | (FieldBase & { readonly kind: "own" });
