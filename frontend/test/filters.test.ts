/** The filter of a view, in an address and back. */

import { describe, expect, it } from "vitest";

import { boxText, isEmpty, parseBox, put, read, toggled, write } from "../src/lib/filters";

const query = (text: string) => new URLSearchParams(text);

describe("the filter in an address", () => {
  it("comes back as it was written, in one order whatever the order it was read in", () => {
    const one = read(query("type=clash&type=shelling&since=2024-01-01&box=10,20,30,40&text=%D9%85%D8%AF%D9%86%D9%8A"));
    const other = read(query("text=%D9%85%D8%AF%D9%86%D9%8A&box=10,20,30,40&type=clash&since=2024-01-01&type=shelling"));
    expect(write(one).toString()).toBe(write(other).toString());
    expect(read(write(one))).toEqual(one);
    expect(one.text).toBe("مدني");
  });

  it("leaves out what no filter can be", () => {
    const found = read(query("since=2024-02-30&until=tomorrow&box=1,2,3&within=-5&toll_min=many&confidence=x&type=&colour=red"));
    expect(found).toEqual({});
    expect(isEmpty(found)).toBe(true);
  });

  it("holds a value once, and takes it out again", () => {
    const once = toggled(read(query("type=clash&type=clash")), "type", "shelling");
    expect(once.type).toEqual(["clash", "shelling"]);
    expect(toggled(toggled(once, "type", "clash"), "type", "shelling")).toEqual({});
    expect(put(put({}, "place", "Lashio"), "place", undefined)).toEqual({});
  });
});

describe("boxes", () => {
  it.each(["1,2,3", "a,b,c,d", "50,0,40,10", "-91,0,0,0", "0,0,10,181", "1,,3,4"])("%s is none", (text) => {
    expect(parseBox(text)).toBeNull();
  });

  it("may go round by the date line", () => {
    expect(parseBox("-10,170,10,-170")).toEqual([-10, 170, 10, -170]);
  });

  it("are written to about ten metres", () => {
    expect(boxText([1.234567, -2, 3, 4.00001])).toBe("1.2346,-2,3,4");
  });
});
