/** Light or dark: as the system has it, or as the person chose. */

import { useEffect, useState } from "preact/hooks";

import { keep, recall } from "./memory";

export type Theme = "light" | "dark" | "system";

const CHANGED = "dateline:theme";

function wanted(): Theme {
  const held = recall("theme");
  return held === "light" || held === "dark" ? held : "system";
}

function system(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}

export function isDark(): boolean {
  const theme = wanted();
  return theme === "system" ? system().matches : theme === "dark";
}

/** Put the theme on the page; done before anything is drawn. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
}

export function chooseTheme(theme: Theme): void {
  keep("theme", theme);
  applyTheme();
  window.dispatchEvent(new Event(CHANGED));
}

/** Whether the page is dark now. */
export function useDark(): boolean {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const look = () => {
      applyTheme();
      setDark(isDark());
    };
    const media = system();
    media.addEventListener("change", look);
    window.addEventListener(CHANGED, look);
    return () => {
      media.removeEventListener("change", look);
      window.removeEventListener(CHANGED, look);
    };
  }, []);
  return dark;
}
