import type { StructuredNode } from './structured-node.ts';
import { dayOf } from '../records/values/day.ts';
import { addresses, tableFormats, type TableFormat } from '../register/addresses/address.ts';
import type { Act, Party } from '../register/acts/act.ts';
import type { AnyRecord, InterpretationRecord, PolicyRecord } from '../register/register.ts';
import type { Register } from './kind.ts';
import type { StatusName } from '../register/validity/status.ts';
import { lastChangeDay } from '../register/validity/validity-changes.ts';

/** 效力 in the three values that schema.org has; a suspended document is not gone, but not to be applied. */
const legalForce: Readonly<Record<StatusName, 'InForce' | 'NotInForce' | 'PartiallyInForce'>> = {
  现行有效: 'InForce',
  已修改: 'InForce',
  部分废止: 'PartiallyInForce',
  暂停执行: 'PartiallyInForce',
  尚未施行: 'NotInForce',
  已废止: 'NotInForce',
  已失效: 'NotInForce',
};

/** The agency and its site, for the home page; other pages refer to the agency by its `@id`. */
export function siteNodes({ site }: Register): StructuredNode[] {
  const { name, creditCode, address, phone, postcode, email } = site.agency;
  const home = `${site.url}${addresses.home}`;
  const postal = { '@type': 'PostalAddress', addressCountry: 'CN', streetAddress: address, postalCode: postcode };
  return [
    {
      '@type': 'GovernmentOrganization',
      '@id': agencyId(site.url),
      name,
      url: home,
      identifier: creditCode,
      telephone: phone,
      email,
      address: address === undefined ? undefined : postal,
    },
    {
      '@type': 'WebSite',
      '@id': `${home}#website`,
      name: site.name,
      url: home,
      inLanguage: 'zh-CN',
      publisher: { '@id': agencyId(site.url) },
    },
  ];
}

/** A document of ours with its force and what it does to others. */
export function legislationNode(register: Register, policy: PolicyRecord): StructuredNode {
  const { entry, effectiveOn, validity, docNumber, acts } = policy;
  const { fields } = entry;
  const { site, asOf } = register;
  const inEffect = ({ on }: Act) => on <= asOf;
  const documents = (found: readonly Party[]) =>
    found.length === 0 ? undefined : found.map((party) => partyNode(site.url, party));
  const targets = (kinds: readonly Act['kind'][]) =>
    documents(acts.filter((act) => kinds.includes(act.kind) && inEffect(act)).map(({ target }) => target));
  const doneBy = (kinds: readonly Act['kind'][]) =>
    documents(validity.acts.filter((act) => kinds.includes(act.kind) && inEffect(act)).map(({ by }) => by));
  // schema.org has no property for being repealed or amended: JSON-LD turns round those that it has.
  const reverse = {
    legislationRepeals: doneBy(ending),
    legislationAmends: doneBy(amending),
    legislationCorrects: doneBy(correcting),
  };
  return {
    ...commonNode(register, policy, 'Legislation'),
    legislationIdentifier: docNumber,
    identifier: [docNumber, fields.indexNumber].filter((number) => number !== undefined),
    legislationType: fields.genre,
    legislationDate: fields.signedOn,
    legislationDateOfApplicability: effectiveOn,
    legislationJurisdiction: { '@type': 'Country', name: '中华人民共和国' },
    legislationPassedBy: fields.issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
    legislationResponsible: { '@type': 'GovernmentOrganization', name: fields.owner },
    legislationLegalForce: `https://schema.org/${legalForce[validity.status]}`,
    expires: validity.lastValidDay,
    legislationRepeals: targets(ending),
    legislationAmends: targets(amending),
    legislationCorrects: targets(correcting),
    isBasedOn: documents(policy.basis),
    '@reverse': Object.values(reverse).some((found) => found !== undefined) ? reverse : undefined,
  };
}

const ending: readonly Act['kind'][] = ['废止', '替代', '宣布失效'];
const amending: readonly Act['kind'][] = ['修改', '部分废止', '延期'];
const correcting: readonly Act['kind'][] = ['更正'];

/** A text about documents. */
export function articleNode(register: Register, record: InterpretationRecord): StructuredNode {
  const { unit, interpreter } = record.entry.fields;
  return {
    ...commonNode(register, record, 'Article'),
    headline: record.entry.fields.title,
    author: interpreter
      ? { '@type': 'Person', name: interpreter.name, jobTitle: interpreter.title }
      : { '@type': 'GovernmentOrganization', name: unit },
    about: record.interprets.map(({ document }) => partyNode(register.site.url, document)),
  };
}

/** A record whose tables are data; `temporalCoverage` as ISO 8601 has it. */
export function datasetNode(register: Register, record: AnyRecord, temporalCoverage: string): StructuredNode {
  const { url, licence } = register.site;
  const download = (address: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl: `${url}${address}`,
    encodingFormat,
  });
  return {
    ...commonNode(register, record, 'Dataset'),
    creator: { '@id': agencyId(url), '@type': 'GovernmentOrganization', name: register.site.agency.name },
    license: licence?.url ?? (licence && { '@type': 'CreativeWork', name: licence.name }),
    isAccessibleForFree: true,
    temporalCoverage,
    distribution: [
      download(addresses.machineCopy(record.url), tableTypes.json),
      ...record.tables.flatMap(({ id }) =>
        tableFormats.map((format) =>
          download(addresses.table(record.collection, record.id, id, format), tableTypes[format]),
        ),
      ),
    ],
  };
}

const tableTypes: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

function commonNode({ site, asOf }: Register, record: AnyRecord, type: string): StructuredNode {
  const { title, publishedAt, keywords } = record.entry.fields;
  const url = `${site.url}${record.url}`;
  return {
    '@type': type,
    '@id': url,
    url,
    name: title,
    description: record.summary === '' ? title : record.summary,
    inLanguage: 'zh-CN',
    datePublished: dayOf(publishedAt),
    dateModified: lastChangeDay(record, asOf),
    keywords: keywords?.join(','),
    publisher: { '@id': agencyId(site.url), '@type': 'GovernmentOrganization', name: site.agency.name },
  };
}

function partyNode(site: string, { title, docNumber, url }: Party): StructuredNode {
  const address = url === undefined ? undefined : new URL(url, site).href;
  return { '@type': 'Legislation', '@id': address, url: address, name: title, legislationIdentifier: docNumber };
}

function agencyId(site: string): string {
  return `${site}${addresses.home}#agency`;
}
