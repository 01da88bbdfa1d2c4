/** Largest bigint that converts to a number without loss; gcd runs on numbers below it, which is much faster. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
/** Longest decimal string accepted; keeps hostile input from building huge integers. */
const MAX_DECIMAL_LENGTH = 400;
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

function gcd(a: bigint, b: bigint): bigint {
  if (a <= SAFE && b <= SAFE) {
    let x = Number(a);
    let y = Number(b);
    while (y !== 0) [x, y] = [y, x % y];
    return BigInt(x);
  }
  let x = a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);

/** The powers of ten that printed figures need, made once. */
const POWERS = Array.from({ length: 32 }, (_, digits) => 10n ** BigInt(digits));
const powerOfTen = (digits: number): bigint => POWERS[digits] ?? 10n ** BigInt(digits);

function toBigInt(n: bigint | number): bigint {
  if (typeof n === 'bigint') return n;
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a safe integer: ${n}`);
  return BigInt(n);
}

/** An exact fraction over bigint: always reduced, denominator always positive. Immutable. */
export class Rational {
  static readonly zero = new Rational(0n, 1n);
  static readonly one = new Rational(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /**
   * Makes n / d.
   * @param n an integer, or a decimal string such as '-3.50' (no exponent, no separators, at most 400 characters)
   * @throws RangeError for a number that is not a safe integer, for a zero denominator, or for a malformed string
   */
  static of(n: bigint | number | string, d: bigint | number = 1n): Rational {
    if (typeof n === 'string') {
      const value = Rational.fromDecimal(n);
      return d === 1n || d === 1 ? value : value.div(Rational.of(d));
    }
    const denominator = toBigInt(d);
    return denominator === 1n ? new Rational(toBigInt(n), 1n) : Rational.reduced(toBigInt(n), denominator);
  }

  private static fromDecimal(text: string): Rational {
    if (text.length > MAX_DECIMAL_LENGTH || !DECIMAL.test(text)) throw new RangeError('not a decimal number');
    const dot = text.indexOf('.');
    if (dot < 0) return new Rational(BigInt(text.startsWith('+') ? text.slice(1) : text), 1n);
    const negative = text.startsWith('-');
    const digits = (text.slice(0, dot) + text.slice(dot + 1)).replace(/^[+-]/, '');
    const n = BigInt(digits);
    return Rational.reduced(negative ? -n : n, powerOfTen(text.length - dot - 1));
  }

  private static reduced(n: bigint, d: bigint): Rational {
    if (d === 0n) throw new RangeError('zero denominator');
    if (n === 0n) return Rational.zero;
    if (d < 0n) return Rational.reduced(-n, -d);
    const divisor = gcd(magnitude(n), d);
    return divisor === 1n ? new Rational(n, d) : new Rational(n / divisor, d / divisor);
  }

  /** The smallest of its arguments. */
  static min(first: Rational, ...others: Rational[]): Rational {
    return others.reduce((least, r) => (r.lt(least) ? r : least), first);
  }

  /** The largest of its arguments. */
  static max(first: Rational, ...others: Rational[]): Rational {
    return others.reduce((most, r) => (r.gt(most) ? r : most), first);
  }

  /** The sum; zero for no summands. */
  static sum(summands: Iterable<Rational>): Rational {
    let total = Rational.zero;
    for (const r of summands) total = total.add(r);
    return total;
  }

  add(other: Rational): Rational {
    const { numerator: a, denominator: b } = this;
    const { numerator: c, denominator: d } = other;
    if (b === d) return b === 1n ? new Rational(a + c, 1n) : Rational.reduced(a + c, b);
    return Rational.reduced(a * d + c * b, b * d);
  }

  sub(other: Rational): Rational {
    const { numerator: a, denominator: b } = this;
    const { numerator: c, denominator: d } = other;
    if (b === d) return b === 1n ? new Rational(a - c, 1n) : Rational.reduced(a - c, b);
    return Rational.reduced(a * d - c * b, b * d);
  }

  mul(other: Rational): Rational {
    const d = this.denominator * other.denominator;
    const n = this.numerator * other.numerator;
    return d === 1n ? new Rational(n, 1n) : Rational.reduced(n, d);
  }

  /** @throws RangeError when dividing by zero */
  div(other: Rational): Rational {
    return Rational.reduced(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  neg(): Rational {
    return new Rational(-this.numerator, this.denominator);
  }

  abs(): Rational {
    return this.numerator < 0n ? this.neg() : this;
  }

  /** Negative, zero or positive as this is less than, equal to or greater than `other`. */
  cmp(other: Rational): -1 | 0 | 1 {
    const same = this.denominator === other.denominator;
    const left = same ? this.numerator : this.numerator * other.denominator;
    const right = same ? other.numerator : other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  eq(other: Rational): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  lt(other: Rational): boolean {
    return this.cmp(other) < 0;
  }

  le(other: Rational): boolean {
    return this.cmp(other) <= 0;
  }

  gt(other: Rational): boolean {
    return this.cmp(other) > 0;
  }

  ge(other: Rational): boolean {
    return this.cmp(other) >= 0;
  }

  get isZero(): boolean {
    return this.numerator === 0n;
  }

  get isInteger(): boolean {
    return this.denominator === 1n;
  }

  get sign(): -1 | 0 | 1 {
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0;
  }

  /** The greatest integer not above this. */
  floor(): bigint {
    const quotient = this.numerator / this.denominator;
    return this.numerator < 0n && quotient * this.denominator !== this.numerator ? quotient - 1n : quotient;
  }

  /** The smallest integer not below this. */
  ceil(): bigint {
    return -this.neg().floor();
  }

  /** This × 10^digits, rounded half away from zero (四舍五入) to an integer. */
  private scaled(digits: number): bigint {
    if (!Number.isInteger(digits) || digits < 0 || digits > MAX_DECIMAL_LENGTH) throw new RangeError('bad digits');
    const n = magnitude(this.numerator) * powerOfTen(digits);
    const rounded = (2n * n + this.denominator) / (2n * this.denominator);
    return this.numerator < 0n ? -rounded : rounded;
  }

  /** Rounded half away from zero (四舍五入) to that many decimals. */
  roundTo(digits: number): Rational {
    return Rational.reduced(this.scaled(digits), powerOfTen(digits));
  }

  /** Decimal string with exactly that many decimals, rounded half away from zero; never '-0'. */
  toFixed(digits: number): string {
    const n = this.scaled(digits);
    const sign = n < 0n ? '-' : '';
    const text = magnitude(n)
      .toString()
      .padStart(digits + 1, '0');
    return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }

  /** Decimal string without trailing zeros: exact when at most `maxDigits` decimals suffice, else rounded to them. */
  toDecimal(maxDigits = 6): string {
    if (this.denominator === 1n) return this.numerator.toString();
    const fixed = this.toFixed(maxDigits);
    if (maxDigits === 0) return fixed;
    let end = fixed.length;
    while (fixed.charCodeAt(end - 1) === 48) end -= 1;
    return fixed.slice(0, fixed[end - 1] === '.' ? end - 1 : end);
  }

  /** The nearest double; for display and plots only, never for a verdict. */
  toNumber(): number {
    if (magnitude(this.numerator) <= SAFE && this.denominator <= SAFE) {
      return Number(this.numerator) / Number(this.denominator);
    }
    return Number(this.toFixed(20));
  }

  toString(): string {
    return this.denominator === 1n ? this.numerator.toString() : `${this.numerator}/${this.denominator}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
