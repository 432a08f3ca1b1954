// Renews the live part of the page, unless somebody is typing in it.
const live = document.getElementById('live');
let shown = live.innerHTML;
async function renew() {
  try {
    const answer = await fetch(location.href, { headers: { 'X-Renew': '1' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('live').innerHTML;
    const typing = live.contains(document.activeElement) && document.activeElement.matches('input, textarea');
    if (fresh !== shown && !typing) {
      const folded = [...live.querySelectorAll('details')].map((each) => each.open);
      const atEnd = innerHeight + scrollY >= document.body.scrollHeight - 40;
      live.innerHTML = shown = fresh;
      const now = live.querySelectorAll('details');
      if (now.length === folded.length) now.forEach((each, index) => { each.open = folded[index]; });
      if (live.querySelector('.talk') && atEnd) scrollTo(0, document.body.scrollHeight);
    }
  } catch (away) { /* the program is restarting; the next try finds it */ }
  setTimeout(renew, 1200);
}
setTimeout(renew, 1200);
