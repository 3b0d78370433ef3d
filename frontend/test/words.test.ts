/** Days, times, figures, names and addresses, as they are shown. */
/* eslint no-script-url: off */

import { describe, expect, it } from "vitest";

import { span } from "../src/explore/brush";
import { between, datesOf, isDay, PRESETS, shifted } from "../src/lib/days";
import { webAddress } from "../src/lib/safe";
import { when } from "../src/lib/when";
import { bounds, number, speaker, toll, where } from "../src/lib/words";
import { passage } from "../src/report/passage";

describe("days", () => {
  it("are those of the calendar", () => {
    expect([isDay("2024-02-29"), isDay("2023-02-29"), isDay("2024-2-1"), isDay("")]).toEqual([true, false, false, false]);
    expect(shifted("2024-03-01", -1)).toBe("2024-02-29");
    expect(between("2024-02-28", "2024-03-01")).toBe(2);
  });

  it("of a preset are counted back from the record's last", () => {
    const dates = PRESETS.map((preset) => datesOf(preset, "2024-08-24").since);
    expect(dates).toEqual(["2024-08-24", "2024-08-18", "2024-07-26", undefined]);
  });

  it("of a brush are the same whichever way it went", () => {
    const bins = ["01", "02", "03"].map((day) => ({ start: `2024-01-${day}`, end: `2024-01-${day}`, count: 1 }));
    expect(span(bins, { from: 2, to: 0 })).toEqual({ since: "2024-01-01", until: "2024-01-03" });
    expect(span([], { from: 0, to: 0 })).toBeNull();
  });
});

describe("times say no more than is known", () => {
  const time = { start: "2023-09-06", end: "2023-09-06", precision: "day", basis: "stated" };
  it.each([
    [null, "no date"],
    [time, "6 Sep 2023"],
    [{ ...time, basis: "published" }, "by 6 Sep 2023"],
    [{ ...time, basis: "context" }, "(6 Sep 2023)"],
    [{ ...time, start: "2023-09-01" }, "1 Sep 2023 – 6 Sep 2023"],
    [{ ...time, start: null }, "until 6 Sep 2023"],
    [{ ...time, start: "2023-09-06T18:00:00+03:00", end: "2023-09-06T23:50:00+03:00" }, "6 Sep 2023 18:00–23:50"],
  ])("%j is %s", (given, words) => {
    expect(when(given)).toBe(words);
  });
});

describe("figures", () => {
  it("are open where the text leaves them open", () => {
    expect([bounds(14, null), bounds(null, 20), bounds(3, 5), bounds(16, 16)]).toEqual(["14+", "≤ 20", "3–5", "16"]);
    expect(toll({ of: "killed", low: 53, best: 100, high: 165 })).toBe("100 (53–165) killed");
    expect(toll({ of: "killed", low: 14, best: 14, high: null, who: "civilians" })).toBe("14+ killed (civilians)");
    expect(number(1234567)).toBe("1,234,567");
  });
});

describe("names", () => {
  it("of a place keep what the preposition says", () => {
    const place = {
      name: "Bakhmut", id: null, lat: 1, lon: 2, country: "UA", admin1: null, precision: "near", relation: "north_of",
    };
    expect(where(place)).toBe("north of Bakhmut, UA");
    expect(where(null)).toBe("no place");
  });

  it("of a speaker fall back on the outlet", () => {
    expect(speaker([], "River Post")).toEqual({ name: "River Post", rest: " itself" });
    expect(speaker([], null).name).toBe("the report");
  });
});

describe("addresses in reports", () => {
  it.each(["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil", "x", ""])(
    "%j leads nowhere",
    (text) => {
      expect(webAddress(text)).toBeNull();
    },
  );

  it("of the web lead there", () => {
    expect(webAddress("https://example.org/a?b=c")).toBe("https://example.org/a?b=c");
  });

  it("of a passage are two offsets", () => {
    expect(passage("12,30")).toEqual({ start: 12, end: 30 });
    expect([passage("12"), passage("a,b"), passage(null)]).toEqual([null, null, null]);
  });
});
