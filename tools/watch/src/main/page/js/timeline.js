'use strict';

// What the chart draws: the time in slices, each with the share of every release and of failures.

const MOST_BARS = 60;

/** Adds up neighbours, so that there are no more bars than fit and each has enough requests. */
const folded = (slices, width) => {
  const first = slices[0].start;
  const last = slices.at(-1).start;
  const times = Math.max(1, Math.ceil(((last - first) / width + 1) / MOST_BARS));
  const wide = width * times;
  const bars = new Map();
  for (const slice of slices) {
    const start = Math.floor(slice.start / wide) * wide;
    const bar = bars.get(start) ?? { start, counts: new Map(), failed: 0 };
    for (const [release, answers] of Object.entries(slice.releases)) {
      bar.counts.set(release, (bar.counts.get(release) ?? 0) + answers);
    }
    bar.failed += slice.failed;
    bars.set(start, bar);
  }
  return { width: wide, bars: [...bars.values()] };
};

const sizeOf = (bar) => [...bar.counts.values()].reduce((sum, n) => sum + n, bar.failed);

/** Returns the releases in a timeline, in the order of their looks. */
const releasesIn = (bars) => {
  const names = new Set(bars.flatMap((bar) => [...bar.counts.keys()]));
  learnReleases(names);
  return [...names].sort((one, other) => lookOf(one).index - lookOf(other).index);
};

/** Returns columns for the chart: the times, then shares upon shares, the highest first. */
const stacked = (bars, names) => {
  const columns = [bars.map((bar) => bar.start / 1000)];
  const levels = bars.map(() => 0);
  for (const name of names) {
    bars.forEach((bar, i) => {
      levels[i] += (bar.counts.get(name) ?? 0) / sizeOf(bar);
    });
    columns.splice(1, 0, [...levels]);
  }
  columns.splice(1, 0, bars.map((bar, i) => (bar.failed > 0 ? 1 : levels[i])));
  return columns;
};

const share = (bars, name) => {
  const all = bars.reduce((sum, bar) => sum + sizeOf(bar), 0);
  return all === 0 ? 0 : bars.reduce((sum, bar) => sum + (bar.counts.get(name) ?? 0), 0) / all;
};

/** The chart in words. */
const chartInWords = (bars, names) => {
  const first = bars.slice(0, 1);
  const last = bars.slice(-1);
  const moves = names.map((name) =>
    `${name} from ${percent(share(first, name))} to ${percent(share(last, name))}`);
  const failed = bars.reduce((sum, bar) => sum + bar.failed, 0);
  return `${clock(first[0].start)} to ${clock(last[0].start)}: ${moves.join(', ')}; ${failed} failed`;
};
