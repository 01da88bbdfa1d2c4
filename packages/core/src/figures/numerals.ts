import { Rational } from './rational.js';

const DIGITS = new Map<string, number>(
  [...'零一二三四五六七八九']
    .map((c, i): [string, number] => [c, i])
    .concat(
      [...'壹贰叁肆伍陆柒捌玖'].map((c, i): [string, number] => [c, i + 1]),
      [
        ['〇', 0],
        ['○', 0],
        ['两', 2],
        ['兩', 2],
        ['貳', 2],
        ['參', 3],
        ['陸', 6],
      ],
    ),
);

const PLACES = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/** Contracted tens: 廿五 is 25. */
const TENS = new Map<string, number>([
  ['廿', 20],
  ['卅', 30],
]);

/** Every character that can be part of a Chinese numeral (before 点). */
export const NUMERAL_CHARACTERS = `${[...DIGITS.keys(), ...PLACES.keys(), ...TENS.keys()].join('')}万萬亿億`;

/** Longest numeral read: 九千九百九十九万九千九百九十九亿… with 零 fits well inside. */
const MAX_LENGTH = 48;

/**
 * Reads a Chinese numeral: 一百二十三, 两千零五, 三万五, 廿六, 壹佰, 一点五, 二〇二一 (digit by digit).
 * @returns undefined when the whole text is not a well-formed numeral
 */
export function parseChineseNumber(text: string): Rational | undefined {
  if (text.length === 0 || text.length > MAX_LENGTH) return undefined;
  const dot = text.indexOf('点');
  const whole = parseInteger(dot < 0 ? text : text.slice(0, dot));
  if (whole === undefined || dot < 0) return whole === undefined ? undefined : Rational.of(whole);
  const decimals = digitString(text.slice(dot + 1));
  return decimals === undefined ? undefined : Rational.of(`${whole}.${decimals}`);
}

/** 一二三 as '123'; undefined when there is anything but digits, or nothing. */
function digitString(text: string): string | undefined {
  let out = '';
  for (const c of text) {
    const digit = DIGITS.get(c);
    if (digit === undefined) return undefined;
    out += digit;
  }
  return out === '' ? undefined : out;
}

function parseInteger(text: string): bigint | undefined {
  if (text.length > 1) {
    const digits = digitString(text);
    if (digits !== undefined) return BigInt(digits);
  }
  const large = /[亿億]/.exec(text);
  if (large === null) return parseBelowYi(text);
  const high = parseBelowYi(text.slice(0, large.index));
  const rest = text.slice(large.index + 1);
  const low = rest === '' ? 0n : tail(rest, 100_000_000n, parseBelowYi);
  return high === undefined || low === undefined || high === 0n ? undefined : high * 100_000_000n + low;
}

function parseBelowYi(text: string): bigint | undefined {
  const at = text.search(/[万萬]/);
  if (at < 0) return parseSection(text);
  const high = parseSection(text.slice(0, at));
  const rest = text.slice(at + 1);
  const low = rest === '' ? 0n : tail(rest, 10_000n, parseSection);
  return high === undefined || low === undefined || high === 0n ? undefined : high * 10_000n + low;
}

/** What follows 万 or 亿: a lone digit is a shorthand for the next place (三万五 is 35,000). */
function tail(text: string, place: bigint, parse: (text: string) => bigint | undefined): bigint | undefined {
  if (text.length === 1) {
    const digit = DIGITS.get(text);
    if (digit !== undefined && digit > 0) return (BigInt(digit) * place) / 10n;
  }
  const value = parse(text);
  return value !== undefined && value > 0n ? value : undefined;
}

/** A numeral below 10,000: places must fall, each with its digit; 零 may stand between them. */
function parseSection(text: string): bigint | undefined {
  if (text.length === 0 || text.length > 9) return undefined;
  let total = 0;
  let digit = -1;
  let zero = false;
  let lastPlace = 10_000;
  for (const [index, c] of [...text].entries()) {
    const place = PLACES.get(c);
    const tens = TENS.get(c);
    if (place !== undefined) {
      // Only 十 may go without a digit, and only at the start or after 零 (十二, 一百零十二 is heard too).
      if (digit === 0 || place >= lastPlace || (digit < 0 && !(place === 10 && (index === 0 || zero))))
        return undefined;
      total += (digit < 0 ? 1 : digit) * place;
      lastPlace = place;
      digit = -1;
      zero = false;
    } else if (tens !== undefined) {
      if (digit >= 0 || lastPlace <= 10) return undefined;
      total += tens;
      lastPlace = 10;
      zero = false;
    } else {
      const d = DIGITS.get(c);
      if (d === undefined || digit >= 0) return undefined;
      if (d === 0 && text.length > 1) {
        if (zero) return undefined;
        zero = true;
      } else digit = d;
    }
  }
  if (digit < 0) return zero ? undefined : BigInt(total);
  if (lastPlace === 10_000 || lastPlace === 10 || zero) return BigInt(total + digit);
  // 一百二 is 120, 两千三 is 2,300.
  return BigInt(total + (digit * lastPlace) / 10);
}

const NAMES = [...'零一二三四五六七八九'];
const PLACE_NAMES = ['', '十', '百', '千'];
const SECTION_NAMES = ['', '万', '亿', '万亿'];

/**
 * Writes an integer as a Chinese numeral: 105 is 一百零五, 11 is 十一, 20,005 is 二万零五 (never 两).
 * @throws RangeError when it is not an integer or its magnitude is 10^16 or more
 */
export function formatChineseInteger(n: number | bigint): string {
  if (typeof n === 'number' && !Number.isSafeInteger(n)) throw new RangeError(`not a safe integer: ${n}`);
  const value = BigInt(n);
  if (value < 0n) return `负${formatChineseInteger(-value)}`;
  if (value >= 10n ** 16n) throw new RangeError('too large');
  if (value === 0n) return '零';
  let out = '';
  for (let section = 3; section >= 0; section -= 1) {
    const base = 10_000n ** BigInt(section);
    const part = Number((value / base) % 10_000n);
    if (part === 0) continue;
    if (out !== '' && (part < 1000 || (value / (base * 10_000n)) % 10_000n === 0n)) out += '零';
    // 万亿 is written once: 一万二千亿, not 一万亿二千亿.
    const name = section === 3 && (value / 100_000_000n) % 10_000n !== 0n ? '万' : SECTION_NAMES[section];
    out += formatSection(part) + name;
  }
  return out.startsWith('一十') ? out.slice(1) : out;
}

function formatSection(part: number): string {
  let out = '';
  let pendingZero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(part / 10 ** place) % 10;
    if (digit === 0) {
      pendingZero = out !== '';
      continue;
    }
    if (pendingZero) out += NAMES[0];
    pendingZero = false;
    out += `${NAMES[digit]}${PLACE_NAMES[place]}`;
  }
  return out;
}
