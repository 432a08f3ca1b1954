// Everything works without this file except what moves by itself: clocks, live updates, keys.
import './regions.js';
import { startClocks } from './clocks.js';
import { startLive } from './live.js';
import { startKeys } from './keys.js';
import { startSound } from './sound.js';

startClocks();
startSound();
startKeys();
if (document.getElementById('live')) {
  startLive();
}

if (document.getElementById('policy-text')) {
  import('./policy.js');
}

// The setup link carries its secret behind the #, which no server sees.
const secret = document.getElementById('secret');
if (secret && location.hash.length > 1) {
  secret.value = location.hash.slice(1);
  secret.closest('label').hidden = true;
  history.replaceState(null, '', location.pathname);
}

// What was said about the last step is said once.
if (new URLSearchParams(location.search).has('said')) {
  history.replaceState(null, '', location.pathname + location.hash);
}

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-open]');
  if (opener) {
    document.getElementById(opener.dataset.open)?.showModal();
  }
  const closer = event.target.closest('[data-close]');
  if (closer) {
    closer.closest('dialog')?.close();
  }
  if (event.target.closest('[data-act="print"]')) {
    window.print();
  }
  // A menu closes when somebody looks elsewhere.
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  }
});

document.addEventListener('htmx:responseError', (event) => {
  const said = document.getElementById('said');
  if (said && event.detail.elt.id !== 'live') {
    said.textContent = document.body.dataset.failed;
    said.hidden = false;
  }
});

document.querySelectorAll('[data-bottom]').forEach((box) => {
  box.scrollTop = box.scrollHeight;
});

// The cards take room from the timeline: its last line stays in sight.
document.addEventListener('toggle', (event) => {
  if (event.target.id === 'cards') {
    const timeline = document.getElementById('timeline');
    timeline.scrollTop = timeline.scrollHeight;
  }
}, true);
