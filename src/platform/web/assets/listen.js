/* Reads paragraphs aloud with the voice of the device. In an element with data-listen, every paragraph gets a
   button if the device has a voice for its language; if it has none, nobody sees that there could be one. A question of a
   survey is read with all that can be said to it; each row of a grid (data-listen-row) by itself. */

const voices = globalThis.speechSynthesis;
const template = document.querySelector('template[data-listen-button]');
const sayable = '.hint, legend, .choice > span, .ends > span, .ordering label, .field > .label';
const readable = '.stem, .gaps, p, ul, ol, blockquote, .callout, .scroll';
let current = null;

if (voices && template) {
  offer();
  voices.addEventListener('voiceschanged', offer);
  addEventListener('pagehide', () => voices.cancel());
}

function offer() {
  for (const text of document.querySelectorAll('[data-listen]')) {
    const voice = voiceFor(languageOf(text));
    if (!voice) continue;
    delete text.dataset.listen;
    for (const block of [...text.children].flatMap((child) => [...blocksIn(child)])) addButton(block, voice);
  }
  for (const row of document.querySelectorAll('[data-listen-row]')) {
    const voice = voiceFor(languageOf(row));
    if (!voice) continue;
    delete row.dataset.listenRow;
    const [legend, ...others] = row.querySelectorAll(sayable);
    legend.after(newButton([legend, ...others], voice));
  }
}

function languageOf(element) {
  return element.closest('[lang]').lang;
}

/** A voice that speaks the language, if possible one that needs no network. */
function voiceFor(language) {
  const fitting = voices.getVoices().filter((voice) => voice.lang.split(/[-_]/)[0].toLowerCase() === language);
  return fitting.find((voice) => voice.localService) ?? fitting[0];
}

function* blocksIn(element) {
  if (element.matches('.pair')) yield* [...element.firstElementChild.children].filter(isReadable);
  else if (element.matches('form')) yield* element.querySelectorAll('ul');
  else if (isReadable(element)) yield element;
}

function isReadable(element) {
  return element.matches(readable) && element.textContent.trim() !== '';
}

function addButton(block, voice) {
  const frame = document.createElement('div');
  const heading = block.previousElementSibling?.matches('h2, h3, h4') ? [block.previousElementSibling] : [];
  const question = block.closest('[data-survey] [data-question]');
  const button = newButton([...heading, block, ...(question ? whatCanBeSaid(question) : [])], voice);
  frame.className = 'listenable';
  // Voices may come while she types in a gap, and whatever is moved loses the focus.
  const typing = block.contains(document.activeElement) ? document.activeElement : null;
  block.replaceWith(frame);
  // Beside a table there is no room for a button on a phone.
  frame.append(...(block.matches('.scroll') ? [button, block] : [block, button]));
  typing?.focus();
}

function newButton(blocks, voice) {
  const button = template.content.cloneNode(true).querySelector('button');
  button.addEventListener('click', () => (current?.button === button ? stop() : read(blocks, button, voice)));
  return button;
}

function whatCanBeSaid(question) {
  return [...question.querySelectorAll(sayable)].filter((part) => !part.closest('.needs-row'));
}

function read(blocks, button, voice) {
  stop();
  current = { blocks, button };
  const mine = current;
  for (const block of blocks) block.classList.add('being-read');
  button.setAttribute('aria-pressed', 'true');
  const utterances = blocks.flatMap(sentencesIn).map((sentence) => utter(sentence, voice));
  utterances.at(-1).addEventListener('end', () => current === mine && stop());
  for (const utterance of utterances) {
    utterance.addEventListener('error', () => current === mine && stop());
    voices.speak(utterance);
  }
}

/** Some devices fall silent in the middle of a long text, so they get one sentence at a time. */
function sentencesIn(block) {
  const parts = [...block.querySelectorAll('p, li, th, td')].filter((part) => !part.querySelector('p, li'));
  const texts = (parts.length ? parts : [block]).map(ownText);
  return texts.flatMap((text) => text.replace(/([.!?؟…])\s+/g, '$1\n').split('\n')).filter(Boolean);
}

/** The text of an element without what stands beside it in another language; gaps are said as a word, or as a pause where that is of another language. */
function ownText(element) {
  const copy = element.cloneNode(true);
  for (const other of copy.querySelectorAll('.beside, bdi[lang]')) other.remove();
  const gaps = element.closest('[data-gap]');
  const gap = gaps && languageOf(gaps) === document.documentElement.lang ? gaps.dataset.gap : '…';
  if (gaps) for (const field of copy.querySelectorAll('input, select')) field.replaceWith(` ${gap} `);
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function utter(sentence, voice) {
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  return utterance;
}

function stop() {
  for (const block of current?.blocks ?? []) block.classList.remove('being-read');
  current?.button.setAttribute('aria-pressed', 'false');
  current = null;
  voices.cancel();
}
