const small = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen',
]
  .join(' ')
  .split(' ');
const tens = '- ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Twenty-one, One hundred one: a number up to 9999 in English words, as Word writes them. */
export function cardinal(count: number): string {
  const written = words(count);
  return written.charAt(0).toUpperCase() + written.slice(1);
}

function words(count: number): string {
  if (count < 20) return small[count] ?? '';
  if (count < 100) return (tens[Math.floor(count / 10)] ?? '') + (count % 10 === 0 ? '' : `-${words(count % 10)}`);
  const [value, unit] = count < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  return `${words(Math.floor(count / value))} ${unit}${count % value === 0 ? '' : ` ${words(count % value)}`}`;
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** Twenty-first, One hundredth. */
export function ordinal(count: number): string {
  return cardinal(count).replace(/[A-Za-z]+$/, (last) => {
    const lower = last.toLowerCase();
    const written = irregular[lower] ?? lower.replace(/y$/, 'ie').concat('th');
    return last === lower ? written : written.charAt(0).toUpperCase() + written.slice(1);
  });
}

/** What stands behind the digits: 1st, 2nd, 3rd, 11th. */
export function ordinalSuffix(count: number): string {
  if (Math.floor(count / 10) % 10 === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th';
}
