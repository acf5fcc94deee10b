import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { atomOf } from '../../src/exports/feeds/atom.ts';
import { calendarOf } from '../../src/exports/feeds/calendar.ts';
import { catalogOf } from '../../src/exports/data/catalog.ts';
import { feedMaker } from '../../src/exports/feeds/feed.ts';
import { jsonFeedOf } from '../../src/exports/feeds/json-feed.ts';
import { consultations } from '../../src/register/consultations.ts';
import { pagesOf } from '../../src/views/pages.ts';
import { subscriptionsOf } from '../../src/views/site/subscriptions.ts';
import { demonstration } from '../demonstration.ts';

const { register, bodies } = await demonstration();

describe('parsers that are not ours read', () => {
  test('every feed of the demonstration content, the same in both formats', () => {
    const feedOf = feedMaker(register);
    const subscriptions = subscriptionsOf(register);
    expect(subscriptions.length).toBeGreaterThan(20);
    for (const subscription of subscriptions) {
      const feed = feedOf(subscription);
      const atom = parseAtomFeed(atomOf(feed));
      const json = parseJsonFeed(JSON.stringify(jsonFeedOf(feed)));
      const expected = feed.entries.map(({ id, title, url }) => [id, title, url]);
      expect(atom.title?.value).toBe(feed.title);
      expect(
        atom.entries?.map(({ id, title, links }) => [
          id,
          title?.value,
          links?.find(({ rel, type }) => rel === 'alternate' && type === 'text/html')?.href,
        ]) ?? [],
        subscription.path,
      ).toEqual(expected);
      expect(json.items?.map(({ id, title, url }) => [id, title, url]) ?? [], subscription.path).toEqual(expected);
    }
  });

  test('the calendar: each date of a policy and each end of a consultation is an event of one whole day', () => {
    const calendar = new ICAL.Component(ICAL.parse(calendarOf(register)) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    expect(events.length).toBeGreaterThanOrEqual(register.policies.length + consultations(register).length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    for (const { startDate, endDate, summary } of events) {
      expect([startDate.isDate, endDate.isDate, endDate.subtractDate(startDate).toSeconds()]).toEqual([
        true,
        true,
        86_400,
      ]);
      expect(summary).toMatch(/^(?:施行|有效期最后一日|征求意见截止)：/);
    }
  });

  test('the JSON-LD of every page', async () => {
    // The vocabulary as it stands at schema.org is not fetched: its terms are all in one namespace.
    const context = { '@vocab': 'https://schema.org/', id: '@id', type: '@type' };
    for (const { view } of pagesOf(register, bodies)) {
      const { structuredData, address } = view().shell;
      const written = JSON.parse(structuredData) as jsonld.NodeObject;
      const graph = await jsonld.expand({ ...written, '@context': context });
      const triples = JSON.stringify(await jsonld.toRDF(graph, { format: 'application/n-quads' }));
      expect(graph.length, address).toBeGreaterThan(0);
      expect(triples, address).toContain('<https://schema.org/BreadcrumbList>');
      expect(triples).not.toContain('undefined');
    }
  });

  test('the catalogue: harvesters find what DCAT-AP makes mandatory, with words from its vocabularies', async () => {
    const measures = () => ({ bytes: 1, sha256: 'a'.repeat(64) });
    const triples = (await jsonld.toRDF(catalogOf(register, measures))) as {
      readonly subject: { readonly value: string };
      readonly predicate: { readonly value: string };
      readonly object: {
        readonly termType: string;
        readonly value: string;
        readonly datatype?: { readonly value: string };
      };
    }[];
    const of = (name: string) => triples.filter(({ predicate }) => predicate.value.endsWith(name));
    const typed = (type: string) =>
      new Set(of('#type').flatMap(({ subject, object }) => (object.value.endsWith(type) ? [subject.value] : [])));
    const [sets, agents] = [typed('dcat#Dataset'), typed('foaf/0.1/Agent')];
    expect(sets.size).toBeGreaterThan(10);
    for (const subject of [...sets, ...typed('dcat#Catalog')])
      for (const name of ['terms/title', 'terms/description', 'terms/publisher', 'terms/language'])
        expect(
          of(name).filter((triple) => triple.subject.value === subject),
          `${subject} ${name}`,
        ).toHaveLength(1);
    expect(of('terms/publisher').every(({ object }) => agents.has(object.value))).toBe(true);
    for (const name of [
      'terms/language',
      'terms/format',
      'dcat#mediaType',
      'terms/accrualPeriodicity',
      'dcat#accessURL',
    ])
      expect(
        of(name).filter(({ object }) => object.termType !== 'NamedNode' || !/^https?:/.test(object.value)),
      ).toEqual([]);
    for (const name of ['terms/issued', 'terms/modified', 'dcat#startDate', 'dcat#endDate'])
      expect(new Set(of(name).map(({ object }) => object.datatype?.value))).toEqual(
        new Set(['http://www.w3.org/2001/XMLSchema#date']),
      );
  });
});
