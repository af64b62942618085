'use strict';

// A pod in its node: a card, a tile or a cell, as many as there are.

const EXPECTED_AT = 0.5;

const keyOfPod = (pod) => [pod.name, pod.ip, pod.node, pod.release].join(' ');

/** Splits a name before its last part, which tells the pods of a Deployment apart. */
const nameParts = (name) => {
  const cut = name.lastIndexOf('-') + 1;
  return cut > 0 && name.length - cut <= 12 ? [name.slice(0, cut), name.slice(cut)] : ['', name];
};

/** A bar in which the expected share stands in the middle, so that all bars can be compared. */
const showBar = (bar, pod) => {
  const scale = pod.expected > 0 ? EXPECTED_AT / pod.expected : 0;
  bar.style.setProperty('--filled', `${Math.min(1, pod.share * scale) * 100}%`);
};

const STATES = { present: '', fading: 'silent', gone: 'gone' };

const detailOf = (pod, now) =>
  pod.presence === 'present' ? pod.ip : `${STATES[pod.presence]}, last ${ago(pod.last, now)}`;

const makePod = (first) => {
  const [start, end] = nameParts(first.name);
  const share = element('span', 'share');
  const answers = element('span', 'answers');
  const detail = element('bdi', 'detail');
  const bar = element('span', 'level');
  const name = element('bdi', 'name', element('span', 'start', start), element('b', '', end));
  const chip = releaseChip(first.release, first.version || first.release);
  const card = element('li', 'pod', name, chip, share, answers, bar, detail);
  card.dataset.look = lookOf(first.release).index;
  card.title = `${first.name} ${first.ip} ${first.release}`;
  card.show = (pod) => {
    card.dataset.presence = pod.presence;
    say(share, pod.presence === 'gone' ? '' : percent(pod.share));
    say(answers, count(pod.count));
    say(detail, detailOf(pod, pod.now));
    showBar(bar, pod);
  };
  return card;
};
