const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const references = `xmlns:r="${relations}"`;

/** The parts beside the document itself, each with the kind of relation that leads to it. */
export const besides = [
  { name: 'styles', relation: 'styles' },
  { name: 'fontTable', relation: 'fontTable' },
  { name: 'settings', relation: 'settings' },
  { name: 'header', relation: 'header' },
  { name: 'footer1', relation: 'footer' },
  { name: 'footer2', relation: 'footer' },
] as const;

/** The id by which the document refers to a part. */
export function relationTo(part: (typeof besides)[number]['name']): string {
  return `rId${besides.findIndex(({ name }) => name === part) + 1}`;
}

/** The listing of parts and their relations, which every document carries. */
export function listings(): Record<string, string> {
  const overrides = [{ name: 'document', relation: 'document.main' }, ...besides].map(
    ({ name, relation }) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${relation}+xml"/>`,
  );
  const links = besides.map(
    ({ name, relation }) =>
      `<Relationship Id="${relationTo(name)}" Type="${relations}/${relation}" Target="${name}.xml"/>`,
  );
  return {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${links.join('')}</Relationships>`,
  };
}
