/** What every page needs to know of the record and this server. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Meta } from "../api/answers";
import { plain } from "./words";

export interface App {
  meta: Meta;
  /** Grows whenever the record changes; whatever shows the record asks anew then. */
  version: number;
  /** What the record was when this person last came; see `lastSeen`. */
  seen: number;
  /** The record has changed by what was done here: ask anew now. */
  changed: () => void;
}

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error("used outside of the app");
  return app;
}

/** What an event type is called. */
export function useTypes(): (type: string) => string {
  const { meta } = useApp();
  const labels = new Map(meta.types.map((type) => [type.id, type.label]));
  return (type) => labels.get(type) ?? plain(type);
}
