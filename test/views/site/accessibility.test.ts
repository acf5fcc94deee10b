import { expect, test } from 'vitest';
import { accessibilityRun } from '../../../src/reference/accessibility.ts';
import { aSite, register } from '../../register/entries.ts';
import { shown } from '../shown.ts';

const agency = { name: '示例局', phone: '0000-1', email: 'a@shili.example' };
const view = shown(register([], '2026-01-01', aSite({ agency })), 'accessibility', '/accessibility/');

test('the page on accessibility tells the run that was written down, and whom to ask at this agency', () => {
  expect(view.run).toEqual(accessibilityRun);
  expect(view.agency).toEqual(agency);
  expect(view.corrections).toMatch(/^mailto:a@shili\.example\?.*accessibility/);
});

test('every template that was tested has a Chinese name of its own', () => {
  expect(view.tested.filter((name) => /[a-z]/i.test(name))).toEqual([]);
  expect(new Set(view.tested).size).toBe(accessibilityRun.axe.templates.length);
});
