/** What a record's page runs: each part only adds to a page that is complete without it. */
import { offerCitation } from './cite.ts';
import { carrySelection } from './corrections.ts';
import { followOutline } from './outline.ts';
import { buttonOf, readWords } from './words.ts';

const tools = document.querySelector<HTMLElement>('.record-tools');
const words = readWords(tools?.dataset['words']);

followOutline();
carrySelection(words);
offerCitation(words, (said) => {
  const status = tools?.querySelector('.said');
  if (status) status.textContent = said;
  setTimeout(() => status?.replaceChildren(), 5000);
});

/** The button to read aloud is there once the browser has a Chinese voice on this machine; others would send the text away. */
if ('speechSynthesis' in window) {
  const button = buttonOf(words.aloud, () => {
    void import('./read-aloud.ts').then(({ readAloud }) => readAloud(words, voiceHere(), button));
  });
  const offer = () => voiceHere() && document.querySelector('.view-tools')?.append(button);
  offer();
  speechSynthesis.onvoiceschanged = offer;
}

function voiceHere(): SpeechSynthesisVoice | undefined {
  const voices = speechSynthesis
    .getVoices()
    .filter(({ localService, lang }) => localService && /^(zh|cmn)/i.test(lang));
  return voices.find(({ lang }) => /CN|Hans|^cmn/i.test(lang)) ?? voices[0];
}
