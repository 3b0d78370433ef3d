/** Reports that would be more than text are shown as text. */
/* eslint no-script-url: off */

import { render } from "preact";
import { describe, expect, it } from "vitest";

import { Marked } from "../src/card/marked";
import { Dropped } from "../src/report/dropped";
import { Outside } from "../src/ui/link";
import { Names } from "../src/ui/said";

const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<svg onload="alert(1)"><a href="javascript:alert(1)">x</a></svg>',
  "</blockquote><style>*{display:none}</style>",
  "\u202Eevil \u2066hidden\u2069",
  "&lt;b&gt;not bold&lt;/b&gt;",
  "x".repeat(10_000),
];

function shown(node: preact.ComponentChild): HTMLElement {
  const box = document.createElement("div");
  render(node, box);
  return box;
}

describe.each(HOSTILE)("%.40s", (text) => {
  it("is text in its paragraph, marked or not", () => {
    const box = shown(<Marked text={text} start={0} marks={[{ field: "actor", start: 2, end: 9 }]} />);
    expect(box.textContent).toBe(text);
    expect(box.querySelectorAll("script, img, svg, a, style, b")).toHaveLength(0);
  });

  it("is text in a name, whose direction stays its own", () => {
    const box = shown(<Names names={[text]} />);
    expect(box.querySelector("bdi")?.textContent).toBe(text);
    expect(box.querySelector("bdi")?.getAttribute("dir")).toBe("auto");
    expect(box.querySelectorAll("script, img, svg, a, style, b")).toHaveLength(0);
  });

  it("is text where it was left out, and in notes", () => {
    const report = { dropped: [{ why: text, text }], notes: [text] } as unknown as Parameters<typeof Dropped>[0]["report"];
    const box = shown(<Dropped report={report} />);
    expect(box.textContent).toContain(text);
    expect(box.querySelectorAll("script, img, svg, a, style, b")).toHaveLength(0);
  });
});

describe("addresses of reports", () => {
  it.each(["javascript:alert(1)", "data:text/html,<script>alert(1)</script>"])("%s is no link", (address) => {
    const box = shown(<Outside address={address} />);
    expect(box.querySelector("a")).toBeNull();
    expect(box.textContent).toBe(address);
  });

  it("of the web tell nobody where one came from", () => {
    const rel = shown(<Outside address="https://example.org/" />).querySelector("a")?.getAttribute("rel");
    expect(rel).toContain("noreferrer");
    expect(rel).toContain("noopener");
  });
});
