/** The control ledger of one place, as the server tells it. */

import type { Span } from "../api/types";
import type { Side, State } from "../api/answers";

export interface Holder {
  sides: Side[];
  claims: string[];
}

export interface Period {
  since: string;
  until: string | null;
  state: State;
  why: string;
  holders: Holder[];
  against: string[];
  besieged_by: Holder[];
  inherited: boolean;
}

export interface Statement {
  claim: string;
  report: string;
  outlet: string | null;
  published: string | null;
  act: string;
  denied: boolean;
  sides: Side[];
  speaker: { name: string; side: string | null; kind: string; outlet: boolean };
  stance: string;
  first: string;
  last: string;
  dated: string;
  sentence: Span;
  region: { name: string; id: string | null } | null;
}

export interface Ledger {
  place: string;
  id: string | null;
  country: string | null;
  as_of: string | null;
  now: Period;
  history: Period[];
  statements: Statement[];
  around: string[];
  left_out: { claim: string; report: string; why: string; sentence: Span }[];
}
