import { expect, test } from 'vitest';
import { citedTitle } from '../../../src/records/values/title.ts';

test.for([
  ['电梯安全管理办法', '《电梯安全管理办法》'],
  ['关于印发《电梯安全管理办法》的通知', '《关于印发〈电梯安全管理办法〉的通知》'],
  ['关于修改〈通知〉的决定', '《关于修改〈通知〉的决定》'],
] as const)('%s is cited as %s', ([title, cited]) => {
  expect(citedTitle(title)).toBe(cited);
});
