// @vitest-environment node
/** The lint rules that keep text from becoming markup catch what they are for; and the lock names no host. */

import { readFileSync } from "node:fs";

import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint();

async function complaints(code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: "src/card/marked.tsx" });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

describe("lint", () => {
  it.each([
    "export const f = (e: HTMLElement, t: string) => { e.innerHTML = t; };",
    "export const f = (e: HTMLElement, t: string) => { e['outerHTML'] = t; };",
    "export const f = (e: HTMLElement, t: string) => { e.insertAdjacentHTML('beforeend', t); };",
    "export const f = (t: string) => <p dangerouslySetInnerHTML={{ __html: t }} />;",
    "export const f = (t: string) => <iframe srcdoc={t} />;",
    "export const f = (t: string) => <a href={t}>x</a>;",
    "export const f = (t: string) => new DOMParser().parseFromString(t, 'text/html');",
    "export const f = (t: string) => { document.write(t); };",
  ])("turns %s down", async (code) => {
    expect(await complaints(code)).toContain("no-restricted-syntax");
  });

  it("lets text through", async () => {
    expect(await complaints("export const f = (t: string) => <p>{t}</p>;")).toEqual([]);
  });
});

describe("the lock", () => {
  it("has a hash for every package, and says of none where it came from", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Record<string, unknown>> };
    const packages = Object.entries(lock.packages).filter(([name]) => name !== "");
    expect(packages.length).toBeGreaterThan(50);
    for (const [name, about] of packages) {
      expect(about.resolved, name).toBeUndefined();
      expect(about.integrity, name).toMatch(/^sha512-/);
    }
  });
});
