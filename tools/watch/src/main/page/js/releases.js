'use strict';

// A release is what a pod runs, such as "1.1.0 helidon". Each has a colour, a sign and a pattern, so
// that nothing is told by colour alone; the colours are those of the style sheet.

const SIGNS = ['●', '■', '▲', '◆', '★', '✚'];
const OTHERS = { index: SIGNS.length, sign: '○' };

const releases = new Map();

/** Gives releases their looks, in the order in which they are seen first. */
const learnReleases = (names) => {
  for (const name of [...names].sort()) {
    if (!releases.has(name)) {
      const index = releases.size;
      releases.set(name, index < SIGNS.length ? { index, sign: SIGNS[index] } : OTHERS);
    }
  }
};

const lookOf = (release) => releases.get(release) ?? OTHERS;

const forgetReleases = () => releases.clear();

/** Returns a chip with the sign and the name of a release. */
const releaseChip = (release, text) => {
  const look = lookOf(release);
  const sign = element('span', 'sign', look.sign);
  sign.setAttribute('aria-hidden', 'true');
  const chip = element('span', 'release', sign, element('bdi', '', text));
  chip.dataset.look = look.index;
  return chip;
};
