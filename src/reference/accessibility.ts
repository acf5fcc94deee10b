import axe from './accessibility/axe.json' with { type: 'json' };
import keyboard from './accessibility/keyboard.json' with { type: 'json' };
import withoutScript from './accessibility/without-script.json' with { type: 'json' };

/**
 * What the tests of this software found on the day on which they were last written down (`npm run accessibility`); the
 * tests fail where they no longer look at the same templates in the same appearances.
 */
export interface AccessibilityRun {
  readonly axe: {
    readonly day: string;
    readonly version: string;
    readonly templates: readonly string[];
    readonly appearances: readonly Appearance[];
  };
  readonly keyboard: { readonly day: string; readonly templates: number; readonly parts: number };
  readonly withoutScript: { readonly day: string; readonly pages: number };
}

export interface Appearance {
  readonly name: string;
  readonly templates: number;
  /** How many rules held, counted once for each page on which they were asked. */
  readonly passed: number;
  readonly violations: number;
}

export const accessibilityRun: AccessibilityRun = { axe, keyboard, withoutScript };
