'use strict';

// Whatever comes from the wire becomes text here, and nowhere markup.

const byId = (id) => document.getElementById(id);

const count = (number) => number.toLocaleString('en-US').replaceAll(',', '\u202f');

const percent = (share) => `${(share * 100).toFixed(1)}\u00a0%`;

const millis = (duration) => {
  if (duration === 0) {
    return '-';
  }
  const digits = duration < 10 ? 1 : 0;
  return duration < 1000 ? `${duration.toFixed(digits)} ms` : `${(duration / 1000).toFixed(1)} s`;
};

const ago = (then, now) => {
  if (then === null) {
    return 'never';
  }
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  if (seconds < 1) {
    return 'now';
  }
  return seconds < 120 ? `${seconds} s ago` : `${Math.round(seconds / 60)} min ago`;
};

const clock = (time) => new Date(time).toTimeString().slice(0, 8);

/** Sets a text if it is another one, so that nothing is laid out anew for nothing. */
const say = (element, text) => {
  if (element.textContent !== text) {
    element.textContent = text;
  }
};

const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};

/**
 * Makes the children of a parent those of the items, in their order: each key keeps its element,
 * which is made once, and removed when its item is gone.
 */
const arrange = (parent, items, keyOf, make) => {
  parent.keyed ??= new Map();
  const keys = new Set(items.map(keyOf));
  for (const [key, child] of parent.keyed) {
    if (!keys.has(key)) {
      child.remove();
      parent.keyed.delete(key);
    }
  }
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = keyOf(item);
    if (!parent.keyed.has(key)) {
      parent.keyed.set(key, make(item));
    }
    const child = parent.keyed.get(key);
    if (child === place) {
      place = place.nextElementSibling;
    } else {
      parent.insertBefore(child, place);
    }
    child.show(item);
  }
};
