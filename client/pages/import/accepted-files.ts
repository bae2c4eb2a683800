/** What the picker of files offers; what is dropped is judged by its content alone. */
export const ACCEPTED_FILES =
  ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,.zip,.json,.jsonl,.geojson,text/csv,text/tab-separated-values";
