/** Days of the week and holidays: `Mo-Fr`, `Th[3],Th[-1]`, `PH`, `SH`, `PH -1 day`. */
import type { Scanner } from "./scanner.ts";

export const DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)(?![a-z])";
export const OFFSET_IN_DAYS = " ?[+-][1-9][0-9]{0,2} days?(?![a-z])";

const ONE_DAY = new RegExp(DAY, "iy");
const TO_DAY = new RegExp(`-${DAY}`, "iy");
/** first to fifth of the month, from its end with a minus */
const NTH = /\[(?:-[1-5]|[1-5](?:-[1-5])?)(?:,(?:-[1-5]|[1-5](?:-[1-5])?))*\]/y;
const OFFSET = new RegExp(OFFSET_IN_DAYS, "y");
const HOLIDAY = /(?:PH|SH)(?![A-Za-z])/y;

export function readDays(scanner: Scanner): boolean {
  return scanner.list(/[, ]/y, () => readDay(scanner));
}

function readDay(scanner: Scanner): boolean {
  const holiday = scanner.take(HOLIDAY);
  if (holiday !== null) {
    if (holiday[0] === "PH") scanner.take(OFFSET);
    return true;
  }
  if (scanner.take(ONE_DAY) === null) return false;
  if (scanner.take(NTH) !== null) scanner.take(OFFSET);
  else scanner.take(TO_DAY);
  return true;
}
