'use strict';

const HEIGHT_IN_EM = 12;
const FEWEST_SECONDS = 20;

let chart = null;
let drawn = '';
let timelines = null;
let span = 'recent';

const styleOf = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Patterns by look: plain, dotted, lined ...; failures are hatched. */
const strokesOf = (look) => ({
  1: [[2, 2, 2, 2], [6, 6, 2, 2]],
  2: [[0, 3, 8, 1.5]],
  3: [[3, 0, 1.5, 8]],
  4: [[0, 0, 3, 3], [4, 4, 3, 3]],
  5: [[3, 0, 2, 8], [0, 3, 8, 2]],
  failed: [...Array(8).keys()].map((i) => [i, 7 - i, 1.6, 1.6]),
}[look] ?? []);

const pattern = (look) => {
  const tile = document.createElement('canvas');
  const scale = devicePixelRatio;
  tile.width = 8 * scale;
  tile.height = 8 * scale;
  const pen = tile.getContext('2d');
  pen.scale(scale, scale);
  pen.fillStyle = styleOf(`--look-${look}`);
  pen.fillRect(0, 0, 8, 8);
  pen.fillStyle = styleOf('--pattern');
  strokesOf(look).forEach((stroke) => pen.fillRect(...stroke));
  return pen.createPattern(tile, 'repeat');
};

const seriesOf = (look) => {
  const fill = pattern(look);
  return {
    fill: () => fill,
    width: 0,
    points: { show: false },
    paths: uPlot.paths.bars({ size: [1, Infinity], gap: 1, align: 1 }),
  };
};

const axis = (values, more) => ({
  stroke: styleOf('--soft'),
  grid: { stroke: styleOf('--line'), width: 1 },
  ticks: { show: false },
  font: `${parseFloat(getComputedStyle(document.documentElement).fontSize) * 0.8}px system-ui, sans-serif`,
  values: (_, splits) => splits.map(values),
  ...more,
});

const sizeOfChart = () => {
  const em = parseFloat(getComputedStyle(byId('chart')).fontSize);
  return { width: byId('chart').clientWidth, height: em * HEIGHT_IN_EM, em };
};

const optionsOf = (looks) => {
  const { width, height, em } = sizeOfChart();
  return {
    width,
    height,
    padding: [em * 0.5, em * 2.2, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { range: () => range }, y: { range: [0, 1] } },
    axes: [
      axis((time) => clock(time * 1000), { space: em * 6, size: em * 2 }),
      axis((level) => `${Math.round(level * 100)} %`, { size: em * 3.6, splits: () => [0, 0.25, 0.5, 0.75, 1] }),
    ],
    series: [{}, ...looks.map(seriesOf)],
  };
};

let range = [0, 1];

const draw = () => {
  const timeline = timelines?.[span];
  if (!timeline || timeline.slices.length === 0) {
    return;
  }
  const { width, bars } = folded(timeline.slices, timeline.width);
  const names = releasesIn(bars);
  const looks = ['failed', ...names.map((name) => lookOf(name).index).reverse()];
  const columns = stacked(bars, names);
  range = [columns[0][0], Math.max(columns[0].at(-1) + width / 1000, columns[0][0] + FEWEST_SECONDS)];
  if (chart === null || drawn !== looks.join()) {
    chart?.destroy();
    drawn = looks.join();
    chart = new uPlot(optionsOf(looks), columns, byId('chart'));
  } else {
    chart.setData(columns);
  }
  byId('chart').setAttribute('aria-label', chartInWords(bars, names));
  showLegend(bars, names);
};

const makeLegend = (first) => {
  const now = element('b', '');
  const line = element('li', '', releaseChip(first.name, first.name), now);
  line.show = (release) => say(now, percent(release.share));
  return line;
};

const showLegend = (bars, names) => {
  const late = bars.slice(-3);
  const items = names.map((name) => ({ name, share: share(late, name) }));
  arrange(byId('legend'), items, (item) => item.name, makeLegend);
};

const showTimelines = (latest) => {
  timelines = latest;
  draw();
};

/** Draws anew what depends on colours and sizes. */
const redraw = () => {
  drawn = '';
  draw();
};

const chooseSpan = (chosen) => {
  span = chosen;
  byId('span-recent').setAttribute('aria-pressed', span === 'recent');
  byId('span-whole').setAttribute('aria-pressed', span === 'whole');
  redraw();
};

// A window that grows also has larger letters.
let sized = '';
new ResizeObserver(() => {
  const size = Object.values(sizeOfChart()).join();
  if (size !== sized) {
    sized = size;
    redraw();
  }
}).observe(byId('chart'));
byId('span-recent').addEventListener('click', () => chooseSpan('recent'));
byId('span-whole').addEventListener('click', () => chooseSpan('whole'));
