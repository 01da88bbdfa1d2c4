/**
 * pdf.js expects the drawing classes of a browser when it is loaded, though reading text needs none of them. Without
 * these stand-ins it looks for a native canvas and fails on machines for which there is none.
 */
export function provideCanvasStandIns(): void {
  const scope: Record<string, unknown> = globalThis as never;
  scope.DOMMatrix ??= class DOMMatrix {};
  scope.ImageData ??= class ImageData {};
  scope.Path2D ??= class Path2D {};
}
