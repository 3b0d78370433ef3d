/** The words behind each field, cut out of their paragraph. */

import { describe, expect, it } from "vitest";

import { pieces, type Mark } from "../src/lib/marks";

const said = (text: string, marks: Mark[], offset = 0) =>
  pieces(text, marks, offset).map((piece) => `${piece.fields.join("+")}:${piece.text}`);

describe("the words behind each field", () => {
  it("are cut out of the text, and the pieces are the text", () => {
    const text = "Rebels took Kutum on Friday.";
    const marks = [
      { field: "actor", start: 0, end: 6 },
      { field: "trigger", start: 7, end: 11 },
      { field: "place", start: 12, end: 17 },
    ];
    expect(said(text, marks)).toEqual(["actor:Rebels", ": ", "trigger:took", ": ", "place:Kutum", ": on Friday."]);
    expect(pieces(text, marks).map((piece) => piece.text).join("")).toBe(text);
  });

  it("lie within one another, the innermost last", () => {
    const marks = [
      { field: "place", start: 4, end: 7 },
      { field: "sentence", start: 0, end: 10 },
    ];
    expect(said("abcdefghij", marks)).toEqual(["sentence:abcd", "sentence+place:efg", "sentence:hij"]);
  });

  it("overlap without a word being lost or said twice", () => {
    const marks = [
      { field: "actor", start: 0, end: 5 },
      { field: "target", start: 3, end: 8 },
    ];
    expect(said("abcdefgh", marks)).toEqual(["actor:abc", "actor+target:de", "target:fgh"]);
  });

  it("are counted in code points, as the record counts them", () => {
    const text = "🔥🔥 in မန္တလေး today";
    const start = Array.from("🔥🔥 in ").length;
    const marks = [{ field: "place", start, end: start + Array.from("မန္တလေး").length }];
    expect(pieces(text, marks).find((piece) => piece.fields.length)?.text).toBe("မန္တလေး");
  });

  it("are counted from where the paragraph begins, and marks outside of it mark nothing", () => {
    const marks = [
      { field: "place", start: 105, end: 110 },
      { field: "actor", start: 90, end: 102 },
      { field: "time", start: 500, end: 510 },
      { field: "weapon", start: 104, end: 104 },
    ];
    expect(said("abcdefghij", marks, 100)).toEqual(["actor:ab", ":cde", "place:fghij"]);
  });

  it("are text whatever they hold", () => {
    const text = "<img src=x onerror=alert(1)> & \u202Eevil";
    expect(pieces(text, [{ field: "actor", start: 0, end: 4 }]).map((piece) => piece.text).join("")).toBe(text);
  });

  it("of an empty text are none", () => {
    expect(pieces("", [{ field: "actor", start: 0, end: 4 }])).toEqual([]);
  });
});
