// The queue's rows. Nothing moves under a pointer or a focus: what is new waits behind a quiet line, save for a person
// in immediate danger.
let shown = false;

function isBusy(list) {
  const lane = list.parentElement;
  return list.matches(':hover') || lane.contains(document.activeElement);
}

export function mergeRows(list, fresh) {
  const known = new Map([...list.children].map((row) => [row.id, row]));
  const next = [...fresh.children];
  const held = new Set();
  const busy = !shown && isBusy(list);
  const placed = [];
  const urgent = (row) => row.dataset.band === 'IMMINENT';
  for (const row of next) {
    if (!known.has(row.id) && busy && !urgent(row) && list.dataset.lane === 'queue') {
      held.add(row.id);
    }
  }
  for (const [id, row] of known) {
    if (!next.some((other) => other.id === id)) {
      leave(row, busy);
    }
  }
  let before = null;
  for (const row of next.reverse()) {
    if (held.has(row.id)) {
      continue;
    }
    const old = known.get(row.id);
    const keep = old && (old.contains(document.activeElement) || old.matches(':hover') || old.querySelector('details[open]'));
    const current = keep ? old : row;
    if (!old) {
      row.classList.add('new');
    } else if (!keep) {
      old.remove();
    }
    if (!keep || !busy) {
      list.insertBefore(current, before);
    }
    if (!keep) {
      placed.push(current);
    }
    before = current;
  }
  if (list.dataset.lane === 'queue') {
    announce(held.size, placed.filter((row) => row.classList.contains('new') && !known.has(row.id)).length);
  }
  return placed;
}

function leave(row, busy) {
  if (!busy) {
    row.remove();
    return;
  }
  row.classList.add('gone');
  row.querySelectorAll('button').forEach((button) => (button.disabled = true));
  setTimeout(() => row.remove(), 2500);
}

function announce(hidden, inserted) {
  const line = document.getElementById('arrivals');
  const voice = document.getElementById('announce');
  const phrase = (count) => (count === 1 ? line.dataset.one : line.dataset.many.replace('{0}', count));
  shown = false;
  line.hidden = hidden === 0;
  line.textContent = hidden === 0 ? '' : phrase(hidden);
  if (hidden + inserted > 0) {
    voice.textContent = phrase(hidden + inserted);
  }
}

/** Shows what waits behind the quiet line. */
export function showArrivals() {
  shown = true;
  document.activeElement?.blur();
  htmx.trigger('#live', 'refresh');
}
