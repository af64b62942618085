'use strict';

// The server's events: "state" with all numbers, "timelines", and "end".

let latest = null;
let latestTimelines = null;
let shown = null;
let stream = 'connecting';

const STREAMS = {
  connecting: 'connecting',
  live: 'live',
  lost: 'connection lost, trying again',
  end: 'ended',
};

const showStream = () => {
  const chip = byId('stream');
  chip.dataset.stream = paused && stream === 'live' ? 'paused' : stream;
  const missed = latest && shown ? latest.answered + latest.failed - shown.answered - shown.failed : 0;
  say(chip, paused && stream === 'live' ? `paused, ${count(Math.max(0, missed))} since` : STREAMS[stream]);
};

/** A reset, or another watcher: what was learned of the last counting is of no use. */
const forgetIfAnother = () => {
  if (shown !== null && shown.since !== latest.since) {
    forgetCounts();
    forgetReleases();
    redraw();
  }
};

const showLatest = () => {
  if (latest === null) {
    return;
  }
  forgetIfAnother();
  learnReleases(new Set(latest.pods.map((pod) => pod.release)));
  showSummary(latest);
  showNodes(latest);
  showFailures(latest);
  showTable(latest);
  showFlights(latest);
  announce(inWords(latest));
  shown = latest;
  if (latestTimelines !== null) {
    showTimelines(latestTimelines);
  }
};

const enter = (state) => {
  stream = state;
  showStream();
};

const keep = (state) => {
  latest = state;
  showKeepAlive(latest);
  if (!paused) {
    showLatest();
  }
  showStream();
};

const keepTimelines = (timelines) => {
  latestTimelines = timelines;
  if (!paused) {
    showTimelines(latestTimelines);
  }
};

const SILENCE = 5000;

let events = null;
let heard = 0;

const hear = (name, show) => events.addEventListener(name, (event) => {
  heard = performance.now();
  show(event.data ? JSON.parse(event.data) : null);
});

const connect = () => {
  heard = performance.now();
  events?.close();
  events = new EventSource('events');
  events.addEventListener('error', () => enter('lost'));
  hear('open', () => enter('live'));
  hear('state', keep);
  hear('timelines', keepTimelines);
  hear('end', () => {
    events.close();
    enter('end');
    announce('The watcher has ended.', true);
  });
};

// A connection that was cut in the middle, as a port-forward's is, says nothing of it.
setInterval(() => {
  if (stream !== 'end' && performance.now() - heard > SILENCE) {
    enter('lost');
    connect();
  }
}, 1000);

/** The page comes with the state of its time, and shows it before anything else is asked. */
const first = byId('first').textContent;
if (first !== '') {
  const { state, timelines } = JSON.parse(first);
  keepTimelines(timelines);
  keep(state);
}
connect();
