const SAFE = Number.MAX_SAFE_INTEGER;
const SAFE_BIG = BigInt(SAFE);
/** Below it a quotient that is off by one can still be multiplied back exactly. */
const DIVISIBLE = 2 ** 52;

/** Whether a column value can be worked with: an integer that a double holds exactly. */
const checked = (value: number): number => {
  if (!Number.isSafeInteger(value)) throw new RangeError('column values must be safe integers');
  return value;
};

/** n ÷ d rounded half up, for non-negative n and positive d; exact whatever their size. */
export function dividedHalfUp(n: bigint, d: bigint): bigint {
  return (2n * n + d) / (2n * d);
}

/** floor(n ÷ d) of safe integers; the double quotient can be off by one near a whole number. */
function flooredQuotient(n: number, d: number): number {
  const quotient = Math.floor(n / d);
  const rest = n - quotient * d;
  return rest < 0 ? quotient - 1 : rest >= d ? quotient + 1 : quotient;
}

/** A non-negative number of ten-thousandths rounded half up to hundredths. */
export const asHundredths = (tenThousandths: number): number => flooredQuotient(tenThousandths + 50, 100);

/**
 * full × part ÷ whole in hundredths of a mark, rounded half up.
 *
 * @param full ten-thousandths of a mark, at least 0
 * @param part any unit, at least 0
 * @param whole the same unit, above 0
 */
export function shareInHundredths(full: number, part: number, whole: number): number {
  const twice = 2 * full * part;
  const divisor = 200 * whole;
  if (twice + whole * 100 <= DIVISIBLE && divisor <= DIVISIBLE) return flooredQuotient(twice + 100 * whole, divisor);
  const exact = dividedHalfUp(BigInt(full) * BigInt(part), BigInt(whole) * 100n);
  return exact > SAFE_BIG ? SAFE : Number(exact);
}

/**
 * The mark of a quantitative indicator in hundredths: the same rule as `proportionalMark`, rounded half up, on scaled
 * integers.
 *
 * @param full ten-thousandths of a mark, at least 0
 * @param target ten-thousandths of the unit (or any scale shared with `actual`)
 * @throws RangeError for a value that is not a safe integer
 */
export function proportionalHundredths(full: number, target: number, actual: number, reverse: boolean): number {
  checked(full);
  checked(target);
  checked(actual);
  if (reverse ? actual <= target : actual >= target) return asHundredths(full);
  const part = reverse ? target : actual;
  const whole = reverse ? actual : target;
  return part <= 0 || whole <= 0 ? 0 : shareInHundredths(full, part, whole);
}
