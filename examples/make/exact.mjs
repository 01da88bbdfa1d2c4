/**
 * Exact arithmetic for the examples. Amounts of money are whole numbers of 0.01 万元, marks whole numbers of 0.01 分,
 * so no figure of an example ever passes through a binary fraction.
 */

/** 「1507.05」 → 150705. At most two decimals. */
export function hundredths(text) {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(text).replaceAll(',', ''));
  if (!match) throw new Error(`not a figure with at most two decimals: ${text}`);
  const [, sign, whole, part = ''] = match;
  return Number(`${sign}${whole}${part.padEnd(2, '0')}`);
}

/** Rounds `numerator / denominator` half away from zero, exactly. */
export function divide(numerator, denominator) {
  if (denominator === 0) throw new Error('division by zero');
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  const negative = n < 0n !== d < 0n;
  const [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  const rounded = (2n * a + b) / (2n * b);
  return Number(negative ? -rounded : rounded);
}

/** A whole number of 10^-digits as a decimal, such as (150705, 2) → 「1507.05」. */
export function decimal(value, digits) {
  const text = String(Math.abs(value)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${value < 0 ? '-' : ''}${text.slice(0, cut)}${digits ? `.${text.slice(cut)}` : ''}`;
}

/** Money with two decimals: 「1507.05」. */
export const wan = (value) => decimal(value, 2);

/** Money with two decimals and thousands commas: 「1,507.05」. */
export const comma = (value) => {
  const [whole, part] = wan(value).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
};

/** Without trailing zeros: 「5」, 「0.5」, 「9.95」. For marks and round sums. */
export const short = (value) => wan(value).replace(/\.?0+$/, '');

/** A rate in percent, rounded half up: pct(1, 3) → 「33.33%」. */
export const pct = (part, whole, digits = 2) =>
  `${decimal(divide(BigInt(part) * 10n ** BigInt(digits + 2), whole), digits)}%`;

/** The size of a change in percent: growth(110, 100) → 「10.00%」, also for a fall. */
export const change = (now, before, digits = 2) => pct(Math.abs(now - before), before, digits);

/** Throws unless the parts add up to the whole: an example may only contain the errors it declares. */
export function mustAdd(whole, parts, what) {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum !== whole) throw new Error(`${what}: parts add up to ${sum}, not ${whole}`);
}

/** Marks for a quantity: full marks when the target is met, else in proportion, rounded half up. */
export const proportional = (marks, target, actual) => Math.min(marks, divide(BigInt(marks) * BigInt(actual), target));

/** Marks for a quantity that should stay below its target (≤): full marks when it does, else in proportion. */
export const inverse = (marks, target, actual) =>
  actual <= target ? marks : divide(BigInt(marks) * BigInt(target), actual);

export const total = (values) => values.reduce((sum, value) => sum + value, 0);
