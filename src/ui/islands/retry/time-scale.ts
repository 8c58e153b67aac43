/** What a time line shows, in seconds after the first try. */
export interface View {
  readonly from: number;
  readonly to: number;
}

const closest = 60;
const minute = 60;
const hour = 3600;
const day = 86400;

/** Distances between marks that people count in. */
const steps = [
  10,
  30,
  ...[1, 2, 5, 10, 15, 30].map((n) => n * minute),
  ...[1, 2, 3, 6, 12].map((n) => n * hour),
  ...[1, 2, 5, 10, 20, 50].map((n) => n * day),
];

/** Enlarges (`factor` below 1) or shrinks what is shown around a place in it (0: left edge, 1: right edge). */
export function zoom(view: View, factor: number, whole: number, place = 0.5): View {
  const length = view.to - view.from;
  const next = Math.min(Math.max(length * factor, closest), whole);
  const from = view.from + (length - next) * place;
  return within({ from, to: from + next }, whole);
}

/** Moves by a share of what is shown. */
export function pan(view: View, share: number, whole: number): View {
  const by = (view.to - view.from) * share;
  return within({ from: view.from + by, to: view.to + by }, whole);
}

/** Never beyond the ends: there is nothing to be seen. */
function within({ from, to }: View, whole: number): View {
  const length = Math.min(to - from, whole);
  const start = Math.min(Math.max(0, from), whole - length);
  return { from: start, to: start + length };
}

/** Where a time is drawn, in pixels from the left edge; outside of the view it lies outside of the width. */
export function position(at: number, { from, to }: View, width: number): number {
  return ((at - from) / (to - from)) * width;
}

/** Times to be marked: at most as many as their labels have room for. */
export function ticks({ from, to }: View, most: number): number[] {
  const step = steps.find((size) => (to - from) / size <= most) ?? Math.ceil((to - from) / most / day) * day;
  const found: number[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) found.push(at);
  return found;
}
