/** Days since the epoch of a workbook to ISO 8601: what a number means where its format says that it is a date or a time. */

const DAY = 86_400_000;
/** of day 0 of a workbook that counts from 1900, as all days from 1 March 1900 on have it */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const YEAR_10000 = Date.UTC(10_000, 0, 1);
/** more hours than any counter shows */
const MOST_DAYS = 1e9;

export interface MomentLook {
  readonly date: boolean;
  readonly time: boolean;
  /** hours beyond 24 are counted on */
  readonly elapsed: boolean;
}

/** null: there is no such day. A time of day that the format does not show is kept, for nothing is lost. */
export function momentText(days: number, look: MomentLook, date1904: boolean): string | null {
  // what is no number is no moment
  if (!(days >= 0 && days < MOST_DAYS)) return null;
  if (look.elapsed) return durationText(days);
  if (!look.date && days < 1) return clockOf(milliseconds(days));
  if (days < 1 && !date1904) return null;
  const at = momentOf(days, date1904);
  if (at === null || at >= YEAR_10000) return null;
  const day = new Date(at).toISOString().slice(0, 10);
  const within = at % DAY < 0 ? (at % DAY) + DAY : at % DAY;
  return look.time || within !== 0 ? `${day}T${clockOf(within)}` : day;
}

function momentOf(days: number, date1904: boolean): number | null {
  if (date1904) return EPOCH_1904 + milliseconds(days);
  // 29 February 1900, which Lotus 1-2-3 believed in, is day 60: there is no such day, and those before are one later
  if (days >= 60 && days < 61) return null;
  return EPOCH_1900 + milliseconds(days < 60 ? days + 1 : days);
}

/** Spreadsheets count days in fractions, which rarely make whole milliseconds: within 5 of them it is the second. */
function milliseconds(days: number): number {
  const exact = Math.round(days * DAY);
  const second = Math.round(exact / 1000) * 1000;
  return Math.abs(exact - second) <= 5 ? second : exact;
}

function durationText(days: number): string {
  const all = milliseconds(days);
  const hours = Math.floor(all / 3_600_000);
  return String(hours).padStart(2, "0") + clockOf(all % 3_600_000).slice(2);
}

function clockOf(within: number): string {
  return new Date(within % DAY)
    .toISOString()
    .slice(11, 23)
    .replace(/\.(\d*?)0+$/, (_, digits: string) => (digits === "" ? "" : `.${digits}`));
}
