/** What the server answers: the nouns of the record as JSON, and the answers that are made of them. */

export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface Party {
  name: string;
  id: string | null;
  kind: string;
  country: string | null;
  span: Span | null;
  inferred: boolean;
}

export interface Place {
  name: string;
  id: string | null;
  lat: number | null;
  lon: number | null;
  country: string | null;
  admin1: string | null;
  precision: string;
  relation: string;
  span?: Span | null;
  confidence?: number;
  inferred?: boolean;
}

export interface When {
  start: string | null;
  end: string | null;
  precision: string;
  basis: string;
  value?: string | null;
  span?: Span | null;
}

export interface Quantity {
  of: string;
  min: number | null;
  max: number | null;
  who: string | null;
  span: Span | null;
}

export interface Source {
  name: string;
  role: string | null;
  organisation: string | null;
  side: string | null;
  kind: string;
  cue: string | null;
  direct: boolean;
  span: Span | null;
}

export interface Toll {
  of: string;
  low: number | null;
  best: number | null;
  high: number | null;
  who?: string | null;
  claims?: string[];
}

export interface Claim {
  id: string;
  report: string;
  type: string;
  status: string;
  sentence: Span;
  trigger: Span;
  actors: Party[];
  targets: Party[];
  place: Place | null;
  time: When | null;
  quantities: Quantity[];
  weapons: { name: string; span: Span | null }[];
  attribution: Source[];
  evidence: { kind: string; span: Span | null }[];
  confidence: number;
  denies: string | null;
  row: { dataset: string; id: string } | null;
}

export interface Reason {
  claim: string;
  field: string;
  weight: number;
  level: string | null;
  other: string | null;
}

export interface Event {
  id: string;
  type: string;
  status: string;
  actors: Party[];
  targets: Party[];
  place: Place | null;
  time: When | null;
  quantities: Toll[];
  claims: string[];
  reports: string[];
  agreement: string;
  why: Reason[];
  codes: Record<string, string | number | null>;
  confidence: number;
  voices: { name: string | null; side: string | null; status: string; claims: string[] }[];
  independent: number;
}

export interface Part {
  kind: string;
  start: number;
  end: number;
}

export interface Report {
  id: string;
  url: string | null;
  outlet: string | null;
  title: string | null;
  byline: string | null;
  language: string | null;
  published: string | null;
  text: string;
  parts: Part[];
  dropped: { why: string; text: string }[];
  notes: string[];
}

export interface Decision {
  number: number;
  at: string;
  by: string;
  kind: string;
  subject: string;
  field: string | null;
  machine: unknown;
  value: unknown;
  note: string | null;
  undoes: number | null;
  undone_by: number | null;
}

export interface Change {
  at: string;
  kind: string;
  subject: string;
  what: string;
  before: unknown;
  after: unknown;
}
