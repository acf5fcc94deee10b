#!/usr/bin/env bash
# commonmark 0.31.2 and markdown-it 15.0.3 (npm), Node 20 or later.
#
# A contract or a form leaves blanks to fill in as four or more underscores: 甲方：____，乙方：____。
#
# Most people expect that a run of underscores with nothing between them stays as it is written, as it does in an English
# form (Name: ____, Date: ____), where each run has a blank on one side. What really happens: Chinese text has no blanks, and
# the full-width colon, comma, bracket and quotation mark on either side of a run are punctuation to CommonMark. So one run
# may open emphasis and the next may close it: both blanks vanish, and what stood between them is strong within strong.
#
# Output seen:
#   commonmark: <p>甲方：<strong><strong>，乙方：</strong></strong>。</p>
#   commonmark: <p>Name: ____, Date: ____.</p>
#   markdown-it: <p>甲方：<strong><strong>，乙方：</strong></strong>。</p>
#   markdown-it: <p>Name: ____, Date: ____.</p>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts commonmark@0.31.2 markdown-it@15.0.3
cat >read.mjs <<'JS'
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';

const readers = {
  commonmark: (text) => new HtmlRenderer().render(new Parser().parse(text)),
  'markdown-it': (text) => new MarkdownIt().render(text),
};
for (const [name, read] of Object.entries(readers))
  for (const text of ['甲方：____，乙方：____。', 'Name: ____, Date: ____.']) console.log(`${name}: ${read(text).trim()}`);
JS
seen=$(node read.mjs)
echo "$seen"
expected='commonmark: <p>甲方：<strong><strong>，乙方：</strong></strong>。</p>
commonmark: <p>Name: ____, Date: ____.</p>
markdown-it: <p>甲方：<strong><strong>，乙方：</strong></strong>。</p>
markdown-it: <p>Name: ____, Date: ____.</p>'
[ "$seen" = "$expected" ] || { echo 'the behaviour has changed' >&2; exit 1; }
