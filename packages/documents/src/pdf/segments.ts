import { apply, IDENTITY, type Matrix, multiply, toMatrix } from './geometry.js';

/** A ruled line, in points of the page as displayed: x to the right, y downwards. */
export interface Segment {
  readonly horizontal: boolean;
  /** y of a horizontal line, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page's drawing instructions, as pdf.js gives them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of the instructions that matter, from pdf.js. */
export interface Operators {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly constructPath: number;
  readonly stroke: number;
  readonly closeStroke: number;
  readonly fill: number;
  readonly eoFill: number;
  readonly fillStroke: number;
  readonly eoFillStroke: number;
  readonly closeFillStroke: number;
  readonly closeEOFillStroke: number;
}

/** A filled rectangle no thicker than this is a line. */
const THICKEST = 2.5;
const SHORTEST = 2;
/** How far a line may lean. */
const LEAN = 1;
const DEEPEST_STACK = 1_000;
/** Path data of pdf.js: the kind of each step, then its coordinates. */
const [MOVE, LINE, CURVE, QUADRATIC, CLOSE] = [0, 1, 2, 3, 4];

type Point = readonly [number, number];
interface Subpath {
  readonly points: Point[];
  curved: boolean;
}

/** The ruled lines that a page draws: straight strokes, and thin filled rectangles, which Word and WPS use. */
export function ruledSegments(list: OperatorList, ops: Operators, page: Matrix): Segment[] {
  const strokes = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const fills = new Set([ops.fill, ops.eoFill]);
  const segments: Segment[] = [];
  const stack: Matrix[] = [];
  let matrix = page;
  const push = () => {
    if (stack.length < DEEPEST_STACK) stack.push(matrix);
  };
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    const given: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operator === ops.save) push();
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === ops.transform) matrix = multiply(matrix, toMatrix(given));
    else if (operator === ops.paintFormXObjectBegin) {
      push();
      matrix = multiply(matrix, given[0] ? toMatrix(given[0]) : IDENTITY);
    } else if (operator === ops.constructPath) {
      const [painted, data] = given;
      if (typeof painted !== 'number') return;
      const stroked = strokes.has(painted);
      if (!stroked && !fills.has(painted)) return;
      for (const path of subpaths(Array.isArray(data) ? data[0] : undefined, matrix)) {
        if (path.curved) continue;
        if (stroked) addStrokes(path.points, segments);
        else addThinFill(path.points, segments);
      }
    }
  });
  return segments;
}

function subpaths(data: unknown, matrix: Matrix): Subpath[] {
  if (!(data instanceof Float32Array) && !Array.isArray(data)) return [];
  const steps = data as ArrayLike<number>;
  const paths: Subpath[] = [];
  const point = (at: number): Point => apply(matrix, Number(steps[at]), Number(steps[at + 1]));
  for (let i = 0; i < steps.length; ) {
    const step = steps[i++];
    const path = paths.at(-1);
    if (step === MOVE) {
      paths.push({ points: [point(i)], curved: false });
      i += 2;
    } else if (step === LINE) {
      path?.points.push(point(i));
      i += 2;
    } else if (step === CURVE || step === QUADRATIC) {
      if (path) path.curved = true;
      i += step === CURVE ? 6 : 4;
    } else if (step === CLOSE) {
      const first = path?.points[0];
      if (first) path.points.push(first);
    } else break;
  }
  return paths;
}

function addStrokes(points: readonly Point[], segments: Segment[]): void {
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] ?? [0, 0];
    const [bx, by] = points[i] ?? [0, 0];
    addSegment(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), LEAN, segments);
  }
}

function addThinFill(points: readonly Point[], segments: Segment[]): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  addSegment(left, top, right, bottom, THICKEST, segments);
}

function addSegment(
  left: number,
  top: number,
  right: number,
  bottom: number,
  thick: number,
  segments: Segment[],
): void {
  if (bottom - top <= thick && right - left > SHORTEST) {
    segments.push({ horizontal: true, at: (top + bottom) / 2, from: left, to: right });
  } else if (right - left <= thick && bottom - top > SHORTEST) {
    segments.push({ horizontal: false, at: (left + right) / 2, from: top, to: bottom });
  }
}
