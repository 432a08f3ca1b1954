// The editor of a policy: numbers beside the lines, marks where something is wrong, and the way from a problem to its
// line. Without this file the text can be changed and saved all the same.
const text = document.querySelector('[data-editor] textarea');
const gutter = document.querySelector('[data-editor] .gutter');
let wrong = new Set();

function number() {
  const lines = text.value.split('\n').length - (text.value.endsWith('\n') ? 1 : 0);
  const parts = [];
  for (let line = 1; line <= Math.max(1, lines); line++) {
    if (line > 1) {
      parts.push('\n');
    }
    const mark = document.createElement(wrong.has(line) ? 'b' : 'span');
    mark.textContent = String(line);
    parts.push(mark);
  }
  gutter.replaceChildren(...parts);
  gutter.scrollTop = text.scrollTop;
}

function read() {
  wrong = new Set([...document.querySelectorAll('#problems [data-at-line]')].map((place) => Number(place.dataset.atLine)));
}

function go(line, column) {
  const field = text ?? document.getElementById('policy-text');
  if (!text) {
    const box = field.closest('.editor');
    box.scrollTop = (line - 3) * parseFloat(getComputedStyle(field).lineHeight);
    box.focus();
    return;
  }
  const lines = text.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  text.focus();
  text.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  text.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(text).lineHeight));
}

document.addEventListener('click', (event) => {
  const place = event.target.closest('#problems [data-at-line]');
  if (place) {
    go(Number(place.dataset.atLine), Number(place.dataset.column));
  }
});

if (text) {
  read();
  number();
  text.addEventListener('input', number);
  text.addEventListener('scroll', () => {
    gutter.scrollTop = text.scrollTop;
  });
  document.addEventListener('htmx:afterSettle', () => {
    read();
    number();
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      text.form.requestSubmit();
    }
  });
  let saving = false;
  text.form.addEventListener('submit', () => {
    saving = true;
  });
  window.addEventListener('beforeunload', (event) => {
    if (!saving && text.value !== text.defaultValue) {
      event.preventDefault();
    }
  });
}

// A file of events goes as it is: it may be larger than a form takes.
const form = document.getElementById('replay-file');
form?.addEventListener('submit', async (event) => {
  const file = form.querySelector('[data-events]').files[0];
  if (!file) {
    return;
  }
  event.preventDefault();
  const problem = form.querySelector('[data-problem]');
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const answer = await fetch(form.action.replace(/#.*$/, '') + '/file', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-ndjson', 'X-CSRF-TOKEN': form.elements._csrf.value },
      body: file,
    });
    if (answer.ok) {
      const target = new URL(await answer.text(), location.origin);
      location.assign(target);
      return;
    }
    problem.textContent = answer.status === 413 ? form.dataset.tooLarge : form.dataset.failed;
  } catch {
    problem.textContent = form.dataset.failed;
  }
  problem.hidden = false;
  button.disabled = false;
});
