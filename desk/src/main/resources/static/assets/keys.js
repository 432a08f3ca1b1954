// The whole desk by keyboard. Keys are silent while somebody types.
import { showArrivals } from './rows.js';

export function startKeys() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) {
      return;
    }
    const typing = event.target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select');
    if (typing) {
      if (event.key === 'Escape') {
        typing.blur();
      }
      return;
    }
    if (act(event)) {
      event.preventDefault();
    }
  });
  document.querySelector('[data-act="keys"]')?.addEventListener('click', showKeys);
  document.querySelector('[data-act="arrivals"]')?.addEventListener('click', showArrivals);
}

function act(event) {
  const onQueue = document.body.dataset.page === 'queue';
  switch (event.key) {
    case '?':
      return showKeys();
    case 'j':
    case 'k':
      return onQueue && move(event.key === 'j' ? 1 : -1);
    case 'ArrowDown':
    case 'ArrowUp':
      return onQueue && event.target.type !== 'radio' && move(event.key === 'ArrowDown' ? 1 : -1);
    case 'Enter':
      return onQueue && (event.target === document.body || event.target.id === 'main') && press(document.querySelector('#waiting .row:not(.gone) .claim'));
    case 'c':
      return onQueue && press(sifted()?.querySelector('[data-key="confirm"]'));
    case 'x':
      return onQueue && openReasons();
    case 'n':
      return onQueue && (showArrivals(), true);
    case 'g':
      location.assign('/');
      return true;
    case 'v':
      return press(document.querySelector('[data-key="veil"]'));
    case 'a':
      return reach('assess');
    case 't':
      return reach('say');
    case 'P':
      return follow(document.querySelector('[data-key="police"]'));
    default:
      return /^[1-6]$/.test(event.key) && press(document.querySelectorAll('details.menu[open] button')[Number(event.key) - 1]);
  }
}

function showKeys() {
  const sheet = document.getElementById('keys');
  sheet?.showModal();
  return Boolean(sheet);
}

function rows() {
  return [...document.querySelectorAll('#waiting .row:not(.gone), #sifting .row:not(.gone)')];
}

function move(step) {
  const all = rows();
  const current = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[current < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, current + step))];
  next?.querySelector('.claim')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return Boolean(next);
}

function sifted() {
  return document.activeElement?.closest('#sifting .row') ?? document.querySelector('#sifting .row:not(.gone)');
}

function openReasons() {
  const menu = sifted()?.querySelector('details.menu');
  if (menu) {
    menu.open = true;
    menu.querySelector('button').focus();
  }
  return Boolean(menu);
}

function press(button) {
  button?.click();
  return Boolean(button);
}

function follow(link) {
  if (link?.href) {
    location.assign(link.href);
  } else {
    link?.click();
  }
  return Boolean(link);
}

function reach(id) {
  const place = document.getElementById(id);
  const fold = place?.closest('details') ?? (place?.tagName === 'DETAILS' ? place : null);
  if (fold) {
    fold.open = true;
  }
  const field = place?.matches('textarea, input') ? place : place?.querySelector('input:checked, input:not([type="hidden"]), textarea');
  field?.focus();
  place?.scrollIntoView({ block: 'nearest' });
  return Boolean(field);
}
