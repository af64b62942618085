'use strict';

// Everything in the picture, and more, as a table.

const MOST_ROWS = 200;

const cell = (tag, className) => element(tag, className);

const makeRow = () => {
  const name = element('th', '');
  name.scope = 'row';
  const places = ['node', 'zone', 'framework', 'version'].map((word) => [word, cell('td', '')]);
  const numbers = ['answers', 'share', 'expected', 'last', 'p50', 'p99'];
  const values = numbers.map((word) => [word, cell('td', 'number')]);
  const state = cell('td', '');
  const cells = [...places, ...values].map(([, td]) => td);
  const row = element('tr', '', name, ...cells, state);
  row.show = (pod) => {
    row.dataset.pod = pod.name;
    row.dataset.presence = pod.presence;
    row.dataset.look = lookOf(pod.release).index;
    say(name, pod.name);
    places.forEach(([word, td]) => say(td, pod[word] || '-'));
    const texts = numbersOf(pod);
    values.forEach(([word, td]) => say(td, texts[word]));
    say(state, STATES[pod.presence] || 'answers');
  };
  return row;
};

const numbersOf = (pod) => ({
  answers: count(pod.count),
  share: pod.presence === 'gone' ? '-' : percent(pod.share),
  expected: pod.presence === 'gone' ? '-' : percent(pod.expected),
  last: ago(pod.last, pod.now),
  p50: millis(pod.p50),
  p99: millis(pod.p99),
});

const showTable = (state) => {
  const pods = state.pods.slice(0, MOST_ROWS).map((pod) => ({ ...pod, now: state.now }));
  arrange(byId('rows'), pods, keyOfPod, makeRow);
  const rest = state.pods.slice(MOST_ROWS);
  const answers = rest.reduce((sum, pod) => sum + pod.count, 0);
  say(byId('more'), rest.length === 0 ? '' : `${rest.length} more pods: ${count(answers)} answers`);
};
