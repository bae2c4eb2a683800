/**
 * Base64 as a lenient decoder takes it (Python's `b64decode`): other characters are skipped, but the padding must come out right
 * and everything must be ASCII.
 */
export function isBase64(text: string): boolean {
  let place = 0;
  let padding = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return false;
    if (code === 61) {
      padding += 1;
      if (place >= 2 && place + padding >= 4) return isAscii(text, index);
    } else if (isDigit(code)) {
      padding = 0;
      place = (place + 1) % 4;
    }
  }
  return place === 0;
}

function isDigit(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 47 && code <= 57) || code === 43;
}

function isAscii(text: string, from: number): boolean {
  for (let index = from; index < text.length; index += 1) if (text.charCodeAt(index) > 127) return false;
  return true;
}
