/* Counts the words of a text while it is written: data-words-of names the field. */

for (const meter of document.querySelectorAll('[data-words-of]')) {
  const field = document.getElementById(meter.dataset.wordsOf);
  const show = () => {
    meter.textContent = meter.dataset.words.replace('%count%', String(count(field.value)));
  };
  field.addEventListener('input', show);
  document.addEventListener('restored', show);
  show();
}

// Thai and Chinese have no spaces between words, so the browser is asked where it can be.
function count(text) {
  if (!Intl.Segmenter) return text.split(/\s+/).filter(Boolean).length;
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
