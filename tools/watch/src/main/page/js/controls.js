'use strict';

// Pause freezes this page; reset and keep-alive are the watcher's, so for all who look.

let paused = false;

const tell = async (path) => {
  try {
    const answer = await fetch(path, { method: 'POST' });
    if (!answer.ok) {
      announce(`The watcher refused: status ${answer.status}.`, true);
    }
  } catch {
    announce('The watcher is not there.', true);
  }
};

const showKeepAlive = (state) => byId('keep-alive').setAttribute('aria-checked', state.keep_alive);

const darkByDefault = matchMedia('(prefers-color-scheme: dark)');
let dark = darkByDefault.matches;

const showTheme = () => {
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  byId('theme').setAttribute('aria-pressed', dark);
  redraw();
};

byId('pause').addEventListener('click', () => {
  paused = !paused;
  byId('pause').setAttribute('aria-pressed', paused);
  announce(paused ? 'Paused.' : 'Goes on.', true);
  showStream();
  if (!paused) {
    showLatest();
  }
});
byId('reset').addEventListener('click', () => tell('reset'));
byId('keep-alive').addEventListener('click', () => {
  const isOn = byId('keep-alive').getAttribute('aria-checked') === 'true';
  tell(isOn ? 'keep-alive/off' : 'keep-alive/on');
});
byId('theme').addEventListener('click', () => {
  dark = !dark;
  showTheme();
});
darkByDefault.addEventListener('change', () => {
  dark = darkByDefault.matches;
  showTheme();
});
showTheme();
