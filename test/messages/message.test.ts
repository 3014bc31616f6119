import { expect, test } from 'vitest';
import { message, messageAbout, messageOf, type Sentence, term } from '../../src/messages/index.js';

declare const verdict: 'met' | 'late';
declare const anything: string;

/** Checked by tsc, never run: each line under a `@ts-expect-error` must be refused, the others must not. */
function typed(): void {
  message('word.sample');
  message('target.years-ago', { years: 2 });
  message('target.at-least', { value: { value: '99', unit: '%' } });
  message('trace.share-unit', { unit: '甲', verdict: { id: `verdict.${verdict}` } });
  message('doubt.of-unit', { unit: '甲', why: message('target.years-ago', { years: 2 }) });
  term(`verdict.${verdict}`, 'en');
  messageAbout({ at: 3 })('formula.too-long', { most: 1000 });
  messageAbout({ at: 3 })('formula.too-deep');
  // @ts-expect-error no such sentence
  message('target.at-lest', { value: '99' });
  // @ts-expect-error a prototype's name is no sentence
  message('toString');
  // @ts-expect-error any text at all is no id
  message(anything);
  // @ts-expect-error a family with a member that does not exist
  message(`verdict.${verdict as 'met' | 'mett'}`);
  // @ts-expect-error a family without bounds
  message(`verdict.${anything}`);
  // @ts-expect-error the datum is missing
  message('target.years-ago', {});
  // @ts-expect-error all data are missing
  message('target.years-ago');
  // @ts-expect-error a datum of another name
  message('target.years-ago', { year: 2 });
  // @ts-expect-error a datum too many
  message('target.years-ago', { years: 2, months: 1 });
  // @ts-expect-error data for a sentence that takes none
  message('word.sample', { years: 2 });
  // @ts-expect-error of a family, the data of every member
  message(verdict === 'met' ? 'target.at-least' : 'target.between', { value: '99' });
  // @ts-expect-error a sentence with data is no word
  term('target.years-ago', 'en');
  // @ts-expect-error a word among the data must exist
  message('trace.share-unit', { unit: '甲', verdict: { id: 'verdict.mett' } });
  // @ts-expect-error a sentence among the data needs its own
  message('doubt.of-unit', { unit: '甲', why: { id: 'target.years-ago' } });
  // @ts-expect-error a sentence is made by `message`
  messageOf({ id: 'target.years-ago', data: { years: 2 } });
  // @ts-expect-error the English must be there
  const half: Sentence = { zh: '达标' };
  void half;
}
void typed;

test('a message is its id and its data', () => {
  expect(message('target.years-ago', { years: 2 })).toEqual({ id: 'target.years-ago', data: { years: 2 } });
  expect(message('word.sample')).toEqual({ id: 'word.sample', data: {} });
});

test('what messages about one thing share is among their data, and gives way to what is said anew', () => {
  const about = messageAbout({ at: 3, text: '5' });
  expect(about('formula.too-long', { most: 1000 }).data).toEqual({ at: 3, text: '5', most: 1000 });
  expect(about('formula.grouping', { text: '5,6' }).data).toEqual({ at: 3, text: '5,6' });
});

test('the message alone of what bears more', () => {
  const problem = { ...message('word.sample'), severity: 'error', at: { file: 'a.yaml' } };
  expect(messageOf(problem)).toEqual({ id: 'word.sample', data: {} });
});
