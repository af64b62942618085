'use strict';

// Answers as they come: a spark flies from the client to who answered, who lights up.

const MOST_SPARKS = 40;
const SPARKS_OF_A_POD = 3;
const FLIGHT = 420;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

let counted = new Map();

/** Returns how much a count has grown since it was last looked at; nothing at the first look. */
const growth = (key, now, isFirst) => {
  const before = counted.get(key) ?? (isFirst ? now : 0);
  counted.set(key, now);
  return Math.max(0, now - before);
};

const centre = (box, frame) => ({
  x: box.left + box.width / 2 - frame.left,
  y: box.top + box.height / 2 - frame.top,
});

const light = (target) => {
  target.classList.remove('lit');
  void target.offsetWidth; // the animation begins anew only if the class was seen to be gone
  target.classList.add('lit');
};

const fly = (target, look, delay) => {
  const sky = byId('flights');
  if (STILL.matches || document.hidden || sky.childElementCount >= MOST_SPARKS) {
    light(target);
    return;
  }
  const frame = sky.getBoundingClientRect();
  const from = centre(byId('origin').getBoundingClientRect(), frame);
  const to = centre(target.getBoundingClientRect(), frame);
  const spark = element('i', 'spark');
  spark.dataset.look = look;
  sky.append(spark);
  const at = ({ x, y }) => `translate(${x}px, ${y}px)`;
  const flight = spark.animate(
    [{ transform: at(from), opacity: 0.3 }, { opacity: 1, offset: 0.2 }, { transform: at(to) }],
    { duration: FLIGHT, delay, easing: 'cubic-bezier(.4, 0, .6, 1)', fill: 'backwards' });
  flight.finished.finally(() => {
    spark.remove();
    light(target);
  });
};

const flyMany = (target, look, times) => {
  for (let spark = 0; target && spark < Math.min(times, SPARKS_OF_A_POD); spark++) {
    fly(target, look, spark * 90);
  }
};

const showFlights = (state) => {
  const isFirst = counted.size === 0;
  for (const pod of state.pods) {
    flyMany(cardOf(pod), lookOf(pod.release).index, growth(keyOfPod(pod), pod.count, isFirst));
  }
  flyMany(byId('failures'), 'failed', growth('\u0000failed', state.failed, isFirst));
};

const forgetCounts = () => {
  counted = new Map();
};
