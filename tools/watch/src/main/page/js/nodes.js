'use strict';

// The picture: each node a box with its pods in it.

const CARDS = 12;
const TILES = 60;
const MOST_NODES = 24;
const MOST_PODS = 600;
const GONE_FROM_PICTURE = 30_000;

/** Pods that went away fade, and leave the picture; the table keeps them. */
const inPicture = (state) =>
  state.pods.filter((pod) => pod.presence !== 'gone' || state.now - pod.last < GONE_FROM_PICTURE);

const density = (pods) => {
  if (pods <= CARDS) {
    return 'cards';
  }
  return pods <= TILES ? 'tiles' : 'cells';
};

/** Groups pods by node; those of an unknown node come last. */
const nodesOf = (state) => {
  const nodes = new Map();
  for (const pod of inPicture(state).slice(0, MOST_PODS)) {
    const node = nodes.get(pod.node) ?? { name: pod.node, zone: pod.zone, pods: [] };
    node.pods.push({ ...pod, now: state.now });
    nodes.set(pod.node, node);
  }
  return [...nodes.values()].sort((one, other) =>
    (one.name === '') - (other.name === '') || one.name.localeCompare(other.name, 'en', { numeric: true }));
};

const makeNode = (first) => {
  const zone = element('bdi', 'zone');
  const share = element('span', 'share');
  const name = element('bdi', '', first.name || 'node not told');
  const heading = element('h3', '', element('span', 'role', 'node'), ' ', name, zone, share);
  const pods = element('ul', 'pods');
  const box = element('article', 'node', heading, pods);
  box.show = (node) => {
    say(zone, node.zone);
    say(share, percent(node.pods.reduce((sum, pod) => sum + pod.share, 0)));
    arrange(pods, node.pods, keyOfPod, makePod);
  };
  return box;
};

const makeMore = () => {
  const text = element('p', '');
  const box = element('article', 'node more', text);
  box.show = (more) => say(text, more.text);
  return box;
};

const shownNodes = (state) => {
  const nodes = nodesOf(state);
  const hidden = nodes.splice(MOST_NODES);
  if (hidden.length > 0) {
    const pods = hidden.flatMap((node) => node.pods);
    const answers = pods.reduce((sum, pod) => sum + pod.count, 0);
    const text = `${hidden.length} more nodes: ${pods.length} pods, ${count(answers)} answers`;
    nodes.push({ name: '\u0000more', text });
  }
  return nodes;
};

const showNodes = (state) => {
  const nodes = byId('nodes');
  nodes.dataset.density = density(inPicture(state).length);
  arrange(nodes, shownNodes(state), (node) => node.name,
    (node) => (node.text ? makeMore(node) : makeNode(node)));
};

/** Returns the element of a pod, if it is in the picture. */
const cardOf = (pod) => {
  const box = byId('nodes').keyed?.get(pod.node);
  return box?.querySelector('.pods').keyed?.get(keyOfPod(pod));
};
