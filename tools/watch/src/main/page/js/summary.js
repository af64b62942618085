'use strict';

/** The client's addresses that the pods saw, and the kind of the peer: the most frequent, and how many more. */
const clientsSeen = (clients) => {
  if (clients.length === 0) {
    return 'not told';
  }
  const seen = [...clients].sort((one, other) => other.count - one.count);
  const shown = seen.slice(0, 2).map((client) => client.seen).join(', ');
  return seen.length > 2 ? `${shown} and ${seen.length - 2} more` : shown;
};

/** How many pods are there; those that are not told apart are a few more. */
const podsThere = (state) => {
  const there = state.pods.filter((pod) => pod.presence !== 'gone' && !pod.others);
  return `${count(there.length)}${state.pods.some((pod) => pod.others) ? '+' : ''}`;
};

const showSummary = (state) => {
  say(byId('target'), state.target);
  say(byId('words'), state.words);
  say(byId('reason'), state.reason);
  byId('verdict').dataset.verdict = state.verdict;
  say(byId('requests'), count(state.answered + state.failed));
  say(byId('answered'), count(state.answered));
  say(byId('failed'), count(state.failed));
  byId('failed-figure').classList.toggle('bad', state.failed > 0);
  say(byId('pod-count'), podsThere(state));
  say(byId('p50'), millis(state.p50));
  say(byId('p99'), millis(state.p99));
  say(byId('clients'), clientsSeen(state.clients));
};
