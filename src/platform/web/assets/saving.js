/* Sends forms while somebody goes on reading, and tells how it went. Shared by everything that saves by itself. */

/**
 * Sends a form as the browser would, without leaving the page.
 * Resolves to 'saved'; 'refused' when the server understood and cannot keep it; 'signed-out'; or 'failed',
 * where trying again helps.
 */
export async function send(form) {
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      // Whoever is not signed in any more is told so, and not led to a page that nobody sees.
      headers: { prefer: 'return=minimal', accept: 'application/json' },
      keepalive: true,
    });
    if (response.ok) return 'saved';
    if (response.status === 401) return 'signed-out';
    return response.status < 500 && response.status !== 429 ? 'refused' : 'failed';
  } catch {
    return 'failed';
  }
}

/** Shows the sentence that the form keeps ready for `state`, and hides the others. */
export function tell(form, state) {
  for (const sentence of form.querySelectorAll('[data-state]')) sentence.hidden = sentence.dataset.state !== state;
}
