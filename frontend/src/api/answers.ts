/** The answers of the server's addresses, made of the record's nouns. */

import type { Change, Claim, Decision, Event, Place, Report, Toll, When } from "./types";
import type { Mark } from "../lib/marks";

export interface Meta {
  record: { name: string; reports: number; claims: number; events: number; first: string | null; last: string | null };
  version: string;
  /** The record's version, as `Changes` counts it. */
  changes: number;
  types: { id: string; label: string; family: string; means: string }[];
  countries: string[];
  measures: string[];
  statuses: string[];
  agreements: string[];
  formats: (string | { name: string; title?: string })[];
  csrf: string;
  readonly: boolean;
  tiles: boolean;
  gazetteers: Licence[];
}

/** An event as a list has it. */
export interface Row {
  id: string;
  type: string;
  status: string;
  agreement: string;
  review: string;
  time: When | null;
  place: Place | null;
  actors: string[];
  targets: string[];
  tolls: Toll[];
  claims: number;
  reports: number;
  independent: number;
  confidence: number;
  new: boolean;
  /** The country or group of its first actor, as the map colours it. */
  side: string | null;
}

export interface Events {
  version: number;
  count: number;
  total: number;
  events: Row[];
  next: string | null;
}

export interface Cell {
  lat: number;
  lon: number;
  count: number;
  top_type: string;
  box: [number, number, number, number];
}

export interface Point {
  id: string;
  type: string;
  lat: number;
  lon: number;
  precision: string;
  relation: string;
  side: string | null;
  status: string;
  place: string | null;
  /** Events at this place; the other fields are the newest one's. */
  n: number;
}

/** `unplaced`: events of the filter that have no point, wherever the map looks. */
export interface MapMarks {
  count: number;
  unplaced: number;
  cells: Cell[];
  points: Point[];
}

export interface Bin {
  start: string;
  end: string;
  count: number;
}

export interface Histogram {
  by: string;
  bins: Bin[];
  undated: number;
}

export interface Value {
  value: string;
  label: string;
  count: number;
}

export type Facets = Record<string, Value[]>;

/** A claim where it stands: in its paragraph, with the words of each field marked, its sentence too. */
export interface ClaimView {
  claim: Claim;
  report: string;
  outlet: string | null;
  published: string | null;
  title: string | null;
  paragraph: Paragraph;
  marks: Mark[];
  review: string;
  /** What Dateline read, where a person has changed it. */
  machine: Claim | null;
}

export interface Paragraph {
  kind: string;
  start: number;
  text: string;
}

/** A report without its text. */
export type Heading = Pick<Report, "id" | "url" | "outlet" | "title" | "byline" | "published" | "language">;

/** What was weighed when a claim joined the others of its event. */
export interface Weighed {
  claim: string;
  other: string | null;
  sentence: string;
  other_sentence: string | null;
  total: number;
  weights: { field: string; weight: number; level: string | null }[];
}

export interface Card {
  id: string;
  event: Event | null;
  review: string;
  machine: Event | null;
  claims: ClaimView[];
  reports: Heading[];
  decisions: Decision[];
  changes: Change[];
  tombstone: { event: string; at: string; why: string; into: string[] } | null;
  went_to: Row[];
  why: Weighed[];
  citation: string;
  permalink: string;
}

export interface ReportAnswer {
  report: Report;
  claims: ClaimView[];
  events: Row[];
  changes: Change[];
}

export interface Reading {
  report: Report;
  claims: Claim[];
  events: Event[];
  dateline: string;
}

export interface ReadAnswer {
  reading: Reading;
  shown: { id: string; paragraph: Paragraph; marks: Mark[] }[];
  gazetteers: Licence[];
}

export interface Licence {
  name: string;
  licence: string;
}

export interface Changes {
  version: number;
  added: number;
  adding: boolean;
}

export type State = "held" | "claimed" | "contested" | "unknown";

export interface Side {
  id: string | null;
  name: string;
  kind: string;
  inferred: boolean;
}

/** Who is said to hold a place on a day; of `holders` each is a side, or several together. */
export interface HeldPlace {
  id: string;
  name: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  state: State;
  why: string;
  since: string | null;
  holders: Side[][];
  claims: number;
  inherited: boolean;
}

/** `complete` is false where the server had no time for all places: ask again. */
export interface ControlAnswer {
  as_of: string | null;
  places: HeldPlace[];
  days: [string, string] | null;
  changes: string[];
  complete: boolean;
}

/** One thing to decide: a claim; or an event whose weakest claim may not belong to it. */
export interface QueueItem {
  kind: "claim" | "merge";
  subject: string;
  impact: number;
  reasons: string[];
  claim: Claim;
  weight: number | null;
  other: string | null;
  event: Row;
}

export interface Queue {
  open: number;
  items: QueueItem[];
  next: number | null;
}

export interface ClaimAnswer {
  claim: ClaimView;
  event: Row | null;
  report: Heading;
  decisions: Decision[];
  changes: Change[];
}
