// One soft tone for immediate danger. Off until somebody wants it: screens are shared.
const KEY = 'shouhu-sound';
let context = null;

function isOn() {
  return localStorage.getItem(KEY) === 'on';
}

export function startSound() {
  const button = document.querySelector('[data-act="sound"]');
  if (!button) {
    return;
  }
  button.setAttribute('aria-pressed', String(isOn()));
  button.addEventListener('click', () => {
    localStorage.setItem(KEY, isOn() ? 'off' : 'on');
    button.setAttribute('aria-pressed', String(isOn()));
    soundImminent();
  });
}

export function soundImminent() {
  if (!isOn()) {
    return;
  }
  context ??= new AudioContext();
  const start = context.currentTime;
  for (const [frequency, delay] of [[523, 0], [392, 0.22]]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0, start + delay);
    volume.gain.linearRampToValueAtTime(0.08, start + delay + 0.04);
    volume.gain.exponentialRampToValueAtTime(0.0005, start + delay + 0.7);
    tone.connect(volume).connect(context.destination);
    tone.start(start + delay);
    tone.stop(start + delay + 0.75);
  }
}
