import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// For maintainers: run once a year, when the State Council's notice is out and the data package has taken it up.
const source = new URL('../node_modules/chinese-days/dist/chinese-days.json', import.meta.url);
const target = fileURLToPath(new URL('../src/reference/working-days.json', import.meta.url));
const data = JSON.parse(readFileSync(source, 'utf8')) as Record<'holidays' | 'workdays', Record<string, string>>;

interface Year {
  notice: string;
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}
const years: Record<string, Year> = {};
for (const kind of ['holidays', 'workdays'] as const) {
  for (const [day, names] of Object.entries(data[kind]).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const year = day.slice(0, 4);
    years[year] ??= { notice: `国务院办公厅关于${year}年部分节假日安排的通知`, holidays: {}, workdays: {} };
    years[year][kind][day] = names.split(',')[1] ?? names;
  }
}
writeFileSync(target, `${JSON.stringify(years, undefined, 1)}\n`);
process.stdout.write(`${Object.keys(years).join(' ')}\n`);
