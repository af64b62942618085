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

const events = new EventSource('events');
events.addEventListener('open', () => enter('live'));
events.addEventListener('error', () => enter('lost'));
events.addEventListener('state', (event) => {
  latest = JSON.parse(event.data);
  showKeepAlive(latest);
  if (!paused) {
    showLatest();
  }
  showStream();
});
events.addEventListener('timelines', (event) => {
  latestTimelines = JSON.parse(event.data);
  if (!paused) {
    showTimelines(latestTimelines);
  }
});
events.addEventListener('end', () => {
  events.close();
  enter('end');
  announce('The watcher has ended.', true);
});
