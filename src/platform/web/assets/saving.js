/* Sends forms while somebody goes on reading, and tells how it went. Shared by everything that saves by itself. */

/**
 * Sends a form as the browser would, as if by the button `press` if there is one, without leaving the page.
 * Resolves to 'saved'; 'together' where the server led to a page that has more than was sent, and that is in the form now;
 * 'refused' when the server understood and cannot keep it; 'signed-out'; or 'failed',
 * where trying again helps.
 */
export async function send(form, press) {
  const before = form.querySelector('[data-before]');
  const field = before && form.elements[before.dataset.before];
  const sent = field?.value;
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form, press)),
      // Whoever is not signed in any more is told so, and not led to a page that nobody sees.
      headers: { prefer: 'return=minimal', accept: 'application/json' },
      keepalive: true,
    });
    if (response.ok && field) know(before, field, sent, response.redirected ? await response.text() : null);
    if (response.ok) return response.redirected && field ? 'together' : 'saved';
    if (response.status === 401) return 'signed-out';
    return response.status < 500 && response.status !== 429 ? 'refused' : 'failed';
  } catch {
    return 'failed';
  }
}

// The form knows now what is kept. What somebody wrote elsewhere comes into her text, but not while she is typing: then the
// form still knows only its own, and the server puts both together the next time.
function know(before, field, sent, page) {
  const there = page && new DOMParser().parseFromString(page, 'text/html').getElementById(field.id);
  if (there && field.value === sent) [field.value, before.value] = [there.value, there.value];
  else before.value = sent;
}

/** Shows the sentence that the form keeps ready for `state`, and hides the others. */
export function tell(form, state) {
  for (const sentence of form.querySelectorAll('[data-state]')) sentence.hidden = sentence.dataset.state !== state;
}
