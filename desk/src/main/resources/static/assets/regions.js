// A swap that puts the parts of a fresh page in the place of the old ones, and leaves alone what did not change, what
// somebody is typing, what they have opened, and where they are.
import { tick } from './clocks.js';
import { mergeRows } from './rows.js';

const signatures = new Map();
// Which steps the server last wanted open. A live update may come before the answer to one's own form: the next step
// opens with whichever is first, and what somebody has opened or closed by hand since then stays.
const wanted = new Map();

function signature(region) {
  const copy = region.cloneNode(true);
  copy.querySelectorAll('[name="_csrf"]').forEach((field) => field.remove());
  copy.querySelectorAll('time, progress').forEach((clock) => {
    clock.textContent = '';
    clock.removeAttribute('value');
  });
  copy.querySelectorAll('.new').forEach((line) => line.classList.remove('new'));
  return copy.innerHTML + (region.hidden ? '' : 'shown') + region.className;
}

function isDirty(form) {
  return [...form.elements].some((field) => {
    if (field.type === 'hidden' || field.type === 'submit' || field.type === 'button') {
      return false;
    }
    if (field.type === 'radio' || field.type === 'checkbox') {
      return field.checked !== field.defaultChecked;
    }
    if (field.options) {
      return [...field.options].some((option) => option.selected !== option.defaultSelected) && field.selectedIndex > 0;
    }
    return field.value !== field.defaultValue;
  });
}

function isBusy(step, focus) {
  return step.contains(focus) || [...step.querySelectorAll('form')].some(isDirty);
}

function replace(old, fresh, submitted) {
  const mark = signature(fresh);
  if (signatures.get(old.id) === mark) {
    return null;
  }
  if (old.querySelector('dialog[open]') && !submitted) {
    return null; // somebody is about to decide; what changed shows with the next update
  }
  signatures.set(old.id, mark);
  const focus = document.activeElement && old.contains(document.activeElement) ? document.activeElement : null;
  const address = focus && { id: focus.id, name: focus.name, value: focus.value, form: focus.form?.id };
  for (const form of old.querySelectorAll('form[id]')) {
    const next = fresh.querySelector('#' + CSS.escape(form.id));
    if (next && form !== submitted && (isDirty(form) || form.contains(focus))) {
      const token = next.querySelector('[name="_csrf"]')?.value;
      const kept = form.querySelector('[name="_csrf"]');
      if (token && kept) {
        kept.value = token;
      }
      next.replaceWith(form);
    }
  }
  for (const next of fresh.querySelectorAll('details[id]')) {
    const opened = old.querySelector('#' + CSS.escape(next.id));
    const changed = wanted.get(next.id) !== next.open;
    wanted.set(next.id, next.open);
    if (opened && !submitted && (!changed || isBusy(opened, focus))) {
      next.open = opened.open;
    }
  }
  if (old.querySelector('[data-line]')) {
    for (const line of fresh.querySelectorAll('[data-line]')) {
      line.classList.toggle('new', !old.querySelector('#' + CSS.escape(line.id)));
    }
  }
  const scrolls = [old, ...old.querySelectorAll('[data-bottom]')]
    .filter((box) => box.matches('[data-bottom]'))
    .map((box) => ({ id: box.id, top: box.scrollTop, bottom: box.scrollHeight - box.scrollTop - box.clientHeight < 80 }));
  old.replaceWith(fresh);
  for (const scroll of scrolls) {
    const box = document.getElementById(scroll.id);
    if (box) {
      box.scrollTop = scroll.bottom ? box.scrollHeight : scroll.top;
    }
  }
  if (address) {
    refocus(fresh, address, focus);
  }
  return fresh;
}

function refocus(region, address, focus) {
  if (region.contains(focus)) {
    focus.focus({ preventScroll: true });
    return;
  }
  const found = address.id
    ? document.getElementById(address.id)
    : [...region.querySelectorAll('[name]')].find((field) => field.name === address.name && field.value === address.value && field.form?.id === address.form);
  found?.focus({ preventScroll: true });
}

function swap(target, fragment) {
  const submitted = target.closest?.('form') ?? null;
  const changed = [];
  for (const fresh of fragment.querySelectorAll('[data-region][id]')) {
    const old = document.getElementById(fresh.id);
    if (!old) {
      continue;
    }
    if (fresh.dataset.region === 'rows') {
      changed.push(...mergeRows(old, fresh));
    } else if (fresh.id !== 'said' || submitted) {
      const placed = replace(old, fresh, submitted);
      if (placed) {
        changed.push(placed);
      }
    }
  }
  if (submitted?.isConnected) {
    submitted.reset();
    submitted.closest('dialog')?.close();
  }
  tick();
  return changed;
}

htmx.defineExtension('regions', {
  isInlineSwap: (style) => style === 'regions',
  handleSwap: (style, target, fragment) => (style === 'regions' ? swap(target, fragment) : false),
});

document.querySelectorAll('[data-region][id]').forEach((region) => signatures.set(region.id, signature(region)));
document.querySelectorAll('details[id]').forEach((step) => wanted.set(step.id, step.open));
