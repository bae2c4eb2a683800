/** The Luhn check of a row of digits (ISO/IEC 7812-1, annex B): every second digit from the right counts double. */

const ZERO = "0".charCodeAt(0);

/** True when the last digit is the right check digit. The text holds digits only, at least one. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - ZERO;
    const counted = index % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
