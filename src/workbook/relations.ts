import { type Parts, partName } from './guard.js';
import { readXml } from './xml.js';

/** Where one part of a workbook leads to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: worksheet, styles, sharedStrings, officeDocument. */
  readonly type: string;
  readonly target: string;
}

/** The relations of a part, those of the whole package for ''. Targets are names of parts; what leads outside is none. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const name = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = parts.read([name]).get(name);
  const relations: Relation[] = [];
  if (bytes)
    readXml(bytes, {
      open(element, { Id: id, Type: type = '', Target: target = '', TargetMode: mode = '' }) {
        if (element !== 'Relationship' || id === undefined || mode === 'External') return;
        const path = /^[/\\]/.test(target) ? target : folder + target;
        relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: partName(path) });
      },
    });
  return relations;
}
