// Hears that something changed, and asks for the page again with the reader's own permission.
import { now, setNow, tick } from './clocks.js';
import { soundImminent } from './sound.js';

const SILENCE = 25_000;
// However an update was lost, a page is never older than this.
const OLDEST = 30_000;
let lastHeard = Date.now();
let lastAsked = Date.now();
let cutSince = null;
let asking = false;
let again = false;
let soon = null;

export function startLive() {
  const live = document.getElementById('live');
  const kinds = live.dataset.live.split(' ');
  const own = live.dataset.case;
  let source = null;

  const connect = () => {
    source = new EventSource('/live');
    // What changed between the making of the page and the opening of the line was told to nobody here.
    source.addEventListener('open', refresh);
    source.addEventListener('beat', (event) => {
      heard();
      setNow(Number(event.data));
    });
    for (const kind of ['case', 'queue', 'alert', 'imminent', 'escalation', 'police']) {
      source.addEventListener(kind, (event) => {
        heard();
        if (kind === 'imminent') {
          soundImminent();
        }
        if (kinds.includes(kind) && (!own || own === event.data)) {
          refresh();
        }
      });
    }
    source.addEventListener('error', () => {
      cut();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, 3000);
        refresh(); // a session that has ended leads to the sign-in
      }
    });
  };

  live.addEventListener('htmx:beforeRequest', () => {
    asking = true;
    lastAsked = Date.now();
  });
  live.addEventListener('htmx:afterRequest', () => {
    asking = false;
    if (again) {
      again = false;
      refresh();
    }
  });
  setInterval(() => {
    if (Date.now() - lastHeard > SILENCE) {
      cut();
    }
    if (Date.now() - lastAsked > OLDEST && document.visibilityState === 'visible') {
      asking = false;
      refresh();
    }
  }, 2000);
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', (event) => {
    if (event.persisted) {
      connect();
      refresh();
    }
  });
  connect();
}

export function refresh() {
  clearTimeout(soon);
  soon = setTimeout(() => {
    if (asking) {
      again = true;
      return;
    }
    htmx.trigger('#live', 'refresh');
  }, 60);
}

function heard() {
  lastHeard = Date.now();
  if (cutSince === null) {
    return;
  }
  cutSince = null;
  const bar = document.getElementById('offline');
  bar.textContent = bar.dataset.back;
  bar.classList.add('back');
  setTimeout(() => {
    if (cutSince === null) {
      bar.hidden = true;
      bar.classList.remove('back');
    }
  }, 4000);
  refresh();
}

function cut() {
  if (cutSince !== null) {
    return;
  }
  cutSince = now();
  const bar = document.getElementById('offline');
  const zone = document.querySelector('[data-wall]')?.dataset.wall;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone }).format(cutSince);
  bar.textContent = bar.dataset.text.replace('{0}', clock);
  bar.classList.remove('back');
  bar.hidden = false;
  tick();
}
