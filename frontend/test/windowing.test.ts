/** Which rows of a long list are drawn. */

import { describe, expect, it } from "vitest";

import { scrolledTo, windowOf } from "../src/lib/windowing";

describe("the rows worth drawing", () => {
  it("are those in sight and a few beside them, however many there are", () => {
    const { first, end } = windowOf(1_000_000, 50, 25_000_000, 600);
    expect(first).toBeLessThanOrEqual(500_000);
    expect(end).toBeGreaterThanOrEqual(500_012);
    expect(end - first).toBeLessThan(30);
  });

  it("are all of a short list, and none of an empty one", () => {
    expect(windowOf(3, 50, 0, 600)).toEqual({ first: 0, end: 3 });
    expect(windowOf(0, 50, 0, 600)).toEqual({ first: 0, end: 0 });
  });

  it("stay within the list when it has become shorter than where it is scrolled to", () => {
    const { first, end } = windowOf(10, 50, 90_000, 600);
    expect(first).toBeLessThanOrEqual(end);
    expect(end).toBe(10);
  });

  it("heed a list that is pulled beyond its top", () => {
    expect(windowOf(100, 50, -80, 600).first).toBe(0);
  });
});

describe("scrolling to a row", () => {
  it("goes no further than it has to", () => {
    expect(scrolledTo(5, 50, 0, 600)).toBe(0);
    expect(scrolledTo(20, 50, 0, 600)).toBe(450);
    expect(scrolledTo(2, 50, 400, 600)).toBe(100);
  });
});
