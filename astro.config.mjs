import { defineConfig } from 'astro/config';

/** Vite's helper for imports on demand looks after their styles; ours have none, and it is larger than what it loads. */
const plainImports = {
  name: 'mingshi-plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
};

/**
 * Chromium knows these shorthands from version 87 on, and what compiles the styles leaves them where a value holds `var()`.
 * `border-block` gives both sides the same.
 */
const longhands = {
  postcssPlugin: 'mingshi-longhands',
  /**
   * @param {{ prop: string, value: string, cloneBefore: (its: { prop: string, value: string }) => void, remove: () => void }} declaration
   * @param {{ list: { space: (value: string) => string[] } }} helpers
   */
  Declaration(declaration, { list }) {
    const { prop, value } = declaration;
    if (!/^(?:margin|padding|border)-(?:block|inline)$/.test(prop)) return;
    const [start = value, end = start] = prop.startsWith('border') ? [value] : list.space(value);
    declaration.cloneBefore({ prop: `${prop}-start`, value: start });
    declaration.cloneBefore({ prop: `${prop}-end`, value: end });
    declaration.remove();
  },
};

// The content folder, the day and the output folder are given by the commands in scripts/, not here.
export default defineConfig({
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    plugins: [plainImports],
    css: { postcss: { plugins: [longhands] } },
    build: {
      // A strict Content-Security-Policy forbids inline scripts; old browsers are served the same files.
      assetsInlineLimit: 0,
      target: ['chrome86', 'firefox91', 'safari14.1'],
      cssTarget: ['chrome86', 'firefox91', 'safari14.1'],
      rolldownOptions: {
        // What every page runs comes as one file.
        output: {
          codeSplitting: {
            groups: [{ name: 'page', test: /layouts\/Shell\.astro|preload-helper|browser\/search-client/ }],
          },
        },
      },
    },
  },
});
