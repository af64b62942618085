'use strict';

const makeCause = (first) => {
  const times = element('b', '');
  const level = element('span', 'level');
  const line = element('li', '', element('bdi', '', first.cause), times, level);
  line.show = (failure) => {
    say(times, count(failure.count));
    level.style.setProperty('--filled', `${failure.part * 100}%`);
  };
  return line;
};

const downtime = (state) => {
  const requests = count(state.answered + state.failed);
  if (state.answered + state.failed === 0) {
    return 'No request yet.';
  }
  // Times under a second are not added up: zero is not said.
  const seconds = (state.without_answer / 1000).toFixed(1);
  const waited = state.without_answer > 0;
  if (state.failed > 0) {
    const part = percent(state.failed / (state.answered + state.failed));
    const wait = waited ? `; ${seconds}\u00a0s without an answer` : '';
    return `✕ ${count(state.failed)} of ${requests} failed (${part})${wait}.`;
  }
  const wait = waited ? `, after waits of ${seconds}\u00a0s in all` : '';
  return `✓ None: ${count(state.answered)} of ${requests} answered${wait}.`;
};

const showFailures = (state) => {
  byId('failures').classList.toggle('bad', state.failed > 0);
  say(byId('downtime'), downtime(state));
  const causes = [...state.failures].sort((one, other) => other.count - one.count);
  const parts = causes.map((failure) => ({ ...failure, part: failure.count / state.failed }));
  arrange(byId('causes'), parts, (failure) => failure.cause, makeCause);
};
