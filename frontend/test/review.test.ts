/** Keys, decisions, and what is typed into the edit box. */

import { describe, expect, it } from "vitest";

import { actOf } from "../src/review/keys";
import { wishOf, type Item } from "../src/review/subject";
import { figures, figuresText, parties, time } from "../src/review/values";

const claim = { id: "claim:1" } as NonNullable<Exclude<Item, { kind: "event" }>["claim"]>;
const row = { id: "event:1", claims: 2 } as NonNullable<Exclude<Item, { kind: "event" }>["event"]>;
const item: Item = { kind: "claim", subject: "claim:1", claim, event: row };
const merge: Item = { ...item, kind: "merge", subject: "event:1" };
const pressed = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, target: null, ...more });

describe("keys of review", () => {
  it("are the ones that the page names", () => {
    const acts = ["a", "x", "u", "e", "m", "s", "Backspace", "j", "k"].map((key) => actOf(pressed(key)));
    expect(acts).toEqual(["accept", "reject", "unsure", "edit", "merge", "split", "undo", "next", "previous"]);
  });

  it("do nothing with a modifier, nor while somebody types", () => {
    expect(actOf(pressed("a", { ctrlKey: true }))).toBeNull();
    const field = document.createElement("input");
    expect(actOf(pressed("x", { target: field }))).toBeNull();
    expect(actOf(pressed("x", { target: document.body }))).toBe("reject");
    expect(actOf(pressed("q"))).toBeNull();
  });
});

describe("a key becomes a decision", () => {
  it("on the claim", () => {
    expect(wishOf("accept", item)).toEqual({ kind: "accept", subject: "claim:1" });
    expect(wishOf("split", item)).toEqual({ kind: "split", subject: "event:1", subjects: ["claim:1"] });
  });

  it("on a merge: what is turned down is taken out, not rejected", () => {
    expect(wishOf("accept", merge)).toEqual({ kind: "accept", subject: "event:1" });
    expect(wishOf("reject", merge)).toEqual({ kind: "split", subject: "event:1", subjects: ["claim:1"] });
  });

  it("not where it has to be asked which, nor where there is nothing to part", () => {
    expect(wishOf("merge", item)).toBeNull();
    expect(wishOf("split", { ...item, event: { ...row, claims: 1 } })).toBeNull();
  });
});

describe("what is typed into the edit box", () => {
  it("is figures in both directions", () => {
    const found = figures("killed 3-5, injured 10+, captured 2", false);
    expect(found).toEqual([
      { of: "killed", min: 3, max: 5 }, { of: "injured", min: 10, max: null }, { of: "captured", min: 2, max: 2 },
    ]);
    expect(figuresText(found as Parameters<typeof figuresText>[0])).toBe("killed 3-5, injured 10+, captured 2");
    expect(figures("killed", false)).toBeNull();
    expect(figures("killed 3", true)).toEqual([{ of: "killed", low: 3, best: 3, high: 3 }]);
  });

  it("keeps what is known of a party that was there", () => {
    const before = { name: "RSF", id: "rsf", kind: "rebels", country: "SD", span: null, inferred: false };
    expect(parties("RSF, villagers", [before])).toEqual([before, { name: "villagers" }]);
    expect(parties(" , ", [before])).toEqual([]);
  });

  it("is days, one of which is enough", () => {
    expect(time("2024-01-01", "")).toMatchObject({ start: "2024-01-01", end: "2024-01-01" });
    expect(time("", "")).toBeNull();
  });
});
