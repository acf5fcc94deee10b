import { nameIsFree } from '../../drafting/faults.ts';
import type { DraftFace } from '../../drafting/steps.ts';

export const pageDraft: DraftFace = {
  steps: [
    { path: 'title' },
    { path: 'id', question: '网址里用的名字', fault: nameIsFree('pages') },
    { path: 'menu', question: '放进每一页的主菜单', choices: () => ['是', '否'], proposal: () => '否' },
  ],
};
