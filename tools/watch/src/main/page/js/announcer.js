'use strict';

// What a screen reader says by itself: what has changed in words, and not more often than this.

const SPEAK_EVERY = 10_000;

let announced = '';
let announcedAt = -Infinity;

const inWords = (state) => {
  const present = state.pods.filter((pod) => pod.presence !== 'gone');
  const versions = [...new Set(present.map((pod) => pod.version || pod.release))].sort();
  const failed = state.failed === 0 ? 'no request failed' : `${state.failed} requests failed`;
  const pods = present.length === 1 ? '1 pod' : `${present.length} pods`;
  return `${pods} of version ${versions.join(' and ')}; ${state.words}; ${failed}.`;
};

const announce = (text, urgent = false) => {
  const now = performance.now();
  if (text !== announced && (urgent || now - announcedAt >= SPEAK_EVERY)) {
    announced = text;
    announcedAt = now;
    byId('announcement').textContent = text;
  }
};
