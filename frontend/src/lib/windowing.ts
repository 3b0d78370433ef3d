/** Which rows of a long list are worth drawing: those in sight, and a few more on either side. */

export interface Window {
  first: number;
  /** One past the last row to draw. */
  end: number;
}

const SPARE = 6;

/** The rows to draw of `count` rows of `height` pixels, in a box of `visible` pixels scrolled down by `top`. */
export function windowOf(count: number, height: number, top: number, visible: number): Window {
  const first = Math.max(0, Math.min(Math.floor(top / height) - SPARE, count));
  const end = Math.min(count, Math.ceil((Math.max(0, top) + visible) / height) + SPARE);
  return { first: Math.min(first, end), end };
}

/** Where to scroll to so that a row is in sight; where the box stands already if it is. */
export function scrolledTo(row: number, height: number, top: number, visible: number): number {
  if (row * height < top) return row * height;
  if ((row + 1) * height > top + visible) return (row + 1) * height - visible;
  return top;
}
