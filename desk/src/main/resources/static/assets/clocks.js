// Clocks run by the server's time: the browser's own may be wrong, and the demo's may jump.
let offset = Number(document.documentElement.dataset.now) - Date.now();

export function setNow(millis) {
  offset = millis - Date.now();
  tick();
}

export function now() {
  return Date.now() + offset;
}

export function startClocks() {
  tick();
  setInterval(tick, 1000);
}

export function tick() {
  const at = now();
  for (const clock of document.querySelectorAll('[data-since]')) {
    put(clock, span(at - Number(clock.dataset.since)));
  }
  for (const clock of document.querySelectorAll('[data-until]')) {
    const left = Number(clock.dataset.until) - at;
    put(clock, left < 0 ? '+' + span(-left) : span(left));
    clock.parentElement.classList.toggle('overdue', left < 0);
  }
  for (const bar of document.querySelectorAll('progress[data-due]')) {
    fill(bar, at);
  }
  for (const wall of document.querySelectorAll('[data-wall]')) {
    put(wall, new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: wall.dataset.wall }).format(at));
  }
}

function fill(bar, at) {
  const from = Number(bar.dataset.from);
  const share = Math.min(1, Math.max(0, (at - from) / Math.max(1, Number(bar.dataset.due) - from)));
  bar.value = share;
  const host = bar.parentElement;
  host.classList.toggle('nearly', share >= 0.7 && share < 1);
  host.classList.toggle('overdue', share >= 1);
  const late = host.querySelector('[data-late]');
  if (late) {
    late.hidden = share < 1;
  }
}

function put(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

function span(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  return hours === 0 ? rest : hours + ':' + rest;
}
