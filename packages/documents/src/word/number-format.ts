/** Digits of positional Chinese numbers, and of counting numbers. */
const DIGITS = '〇一二三四五六七八九';
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖拾佰仟';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖拾佰仟';
const COUNTING = '零一二三四五六七八九十百千';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** Beyond these, Word itself changes to plain digits or longer ones help nobody. */
const LARGEST_ROMAN = 3999;
const LARGEST_LETTER = 780;
const LARGEST_COUNTING = 9999;

/**
 * An automatic number as Word shows it in a number format of WordprocessingML (`w:numFmt`).
 * Formats unknown here, and numbers outside a format's range, are shown as plain digits.
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return value >= 0 && value < 10 ? `0${value}` : String(value);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return mapDigits(value, (digit) => String.fromCharCode(0xff10 + digit));
    case 'numberInDash':
      return `- ${value} -`;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return countingNumber(value);
    case 'chineseLegalSimplified':
    case 'japaneseLegal':
      return translate(countingNumber(value), LEGAL_SIMPLIFIED);
    case 'ideographLegalTraditional':
      return translate(countingNumber(value), LEGAL_TRADITIONAL);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return mapDigits(value, (digit) => DIGITS.charAt(digit));
    case 'ideographTraditional':
      return within(value, STEMS.length) ? STEMS.charAt(value - 1) : String(value);
    case 'ideographZodiac':
      return within(value, BRANCHES.length) ? BRANCHES.charAt(value - 1) : String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value);
    case 'ideographEnclosedCircle':
      return within(value, 10) ? String.fromCharCode(0x327f + value) : String(value);
    case 'decimalEnclosedParen':
      return within(value, 20) ? String.fromCharCode(0x2473 + value) : `(${value})`;
    case 'decimalEnclosedFullstop':
      return within(value, 20) ? String.fromCharCode(0x2487 + value) : `${value}.`;
    case 'upperLetter':
      return letters(value, 0x41);
    case 'lowerLetter':
      return letters(value, 0x61);
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

/** 十、十一、二十、一百零一: the leading 一 of 一十 is not written. */
function countingNumber(value: number): string {
  if (!within(value, LARGEST_COUNTING)) return String(value);
  const digits = String(value);
  let text = '';
  let gap = false;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]);
    const power = digits.length - 1 - i;
    if (digit === 0) {
      gap = true;
      continue;
    }
    if (gap) text += '零';
    gap = false;
    if (!(digit === 1 && power === 1 && i === 0)) text += COUNTING.charAt(digit);
    if (power > 0) text += COUNTING.charAt(9 + power);
  }
  return text;
}

function translate(counting: string, characters: string): string {
  let text = '';
  for (const character of counting) {
    const at = COUNTING.indexOf(character);
    text += at < 0 ? character : characters.charAt(at);
  }
  return text;
}

function mapDigits(value: number, write: (digit: number) => string): string {
  let text = '';
  for (const character of String(value)) {
    text += character >= '0' && character <= '9' ? write(Number(character)) : character;
  }
  return text;
}

function circled(value: number): string {
  if (within(value, 20)) return String.fromCharCode(0x245f + value);
  if (within(value, 35)) return String.fromCharCode(0x323c + value);
  if (within(value, 50)) return String.fromCharCode(0x328d + value);
  return String(value);
}

/** a…z, then aa, bb, cc…, as Word counts. */
function letters(value: number, first: number): string {
  if (!within(value, LARGEST_LETTER)) return String(value);
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function roman(value: number): string {
  if (!within(value, LARGEST_ROMAN)) return String(value);
  let rest = value;
  let text = '';
  for (const [amount, sign] of ROMAN) {
    for (; rest >= amount; rest -= amount) text += sign;
  }
  return text;
}

function within(value: number, largest: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= largest;
}
