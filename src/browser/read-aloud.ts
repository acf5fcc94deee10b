/** Reads a record aloud: its status first, then its title and its text, paragraph by paragraph. */
import { PlainText } from '../records/language/plain-text.ts';
import { buttonOf, type Words } from './words.ts';

const readOneByOne = [
  '.status-box p',
  'main h1',
  ...['h2', 'h3', 'h4', 'p', 'li', 'tr'].map((name) => `.prose ${name}`),
];

const longest = 100;
/** A sentence that is too long for one breath is cut at its commas, or, without any, where the breath ends. */
const inBreaths = /.{1,99}[，、：,]|.{1,100}/gsu;

/** One breath: some browsers fall silent in the middle of a long one. */
interface Breath {
  readonly block: HTMLElement;
  readonly text: string;
}

/** Begins to read, with a bar to pause and to end it; Escape ends it too. `opener` gets the focus back. */
export function readAloud(words: Words, voice: SpeechSynthesisVoice | undefined, opener: HTMLButtonElement): void {
  if (document.querySelector('.aloud-bar')) return;
  const breaths = breathsOf();
  let place = 0;
  // Each pause and each end makes what was begun before of no account.
  let run = 0;
  const mark = (block?: HTMLElement) => {
    document.querySelector('.reading-aloud')?.classList.remove('reading-aloud');
    block?.classList.add('reading-aloud');
    block?.scrollIntoView({ block: 'nearest' });
  };
  const speak = () => {
    const breath = breaths[place];
    if (!breath) return end();
    const mine = run;
    mark(breath.block);
    const utterance = new SpeechSynthesisUtterance(breath.text);
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? 'zh-CN';
    utterance.addEventListener('end', () => {
      if (mine !== run) return;
      place += 1;
      speak();
    });
    utterance.addEventListener('error', () => mine === run && end());
    speechSynthesis.speak(utterance);
  };
  const silence = () => {
    run += 1;
    speechSynthesis.cancel();
  };
  const end = () => {
    silence();
    mark();
    // Whoever has gone elsewhere meanwhile stays there.
    const isHere = document.activeElement === document.body || bar.contains(document.activeElement);
    bar.remove();
    document.removeEventListener('keydown', escape);
    if (isHere) opener.focus();
  };
  const escape = ({ key }: KeyboardEvent) => key === 'Escape' && end();
  const pause = buttonOf(words.pause, () => {
    const paused = pause.textContent === words.pause;
    pause.textContent = paused ? words.resume : words.pause;
    if (paused) silence();
    else speak();
  });
  const bar = document.createElement('div');
  bar.className = 'aloud-bar';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.reading);
  bar.append(pause, buttonOf(words.stop, end));
  document.body.append(bar);
  document.addEventListener('keydown', escape);
  addEventListener('pagehide', silence, { once: true });
  pause.focus();
  silence();
  speak();
}

/** What is to be read, in the order of the page; what is shown on a later day, and what is said beside, is not. */
function breathsOf(): Breath[] {
  const blocks = [...document.querySelectorAll<HTMLElement>(readOneByOne.join())];
  return blocks.flatMap((block) => {
    const hidden = block.getClientRects().length === 0;
    if (hidden || block.closest('.beside, .status-as-of') || block.querySelector(readOneByOne.slice(2).join()))
      return [];
    const sentences = saidOf(block).match(/[^。！？；\n]+[。！？；]?/g) ?? [];
    return sentences
      .filter((text) => text.trim() !== '')
      .flatMap((text) => (text.length > longest ? (text.match(inBreaths) ?? []) : [text]))
      .map((text) => ({ block, text }));
  });
}

/** A block as the voice is to say it: 10⁵ and not 105, without the marks of notes and without the readings beside words. */
function saidOf(block: HTMLElement): string {
  const said = new PlainText();
  const walk = (node: Node): void => {
    if (node instanceof Text) said.write(node.data.replace(/\s+/g, ' '));
    if (!(node instanceof Element) || getComputedStyle(node).display === 'none') return;
    const name = node.matches('[data-footnote-ref], [data-footnote-backref]') ? 'note' : node.localName;
    said.open(name);
    node.childNodes.forEach(walk);
    said.close(name);
  };
  walk(block);
  return said.take();
}
