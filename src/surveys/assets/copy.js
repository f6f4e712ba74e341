/* Copies what stands in data-copied when data-copy is pressed. Without a clipboard, as on a page that is not safe, there is no button. */

const button = document.querySelector('[data-copy]');

if (navigator.clipboard) {
  button.hidden = false;
  button.addEventListener('click', () => void copy());
}

async function copy() {
  await navigator.clipboard.writeText(document.querySelector('[data-copied]').textContent);
  document.querySelector('[data-copy-done]').hidden = false;
}
