import { Type } from 'typebox';
import { levels } from '../model.js';
import { closed, date, id, oneOf, optional, ref, text } from './fields.js';
import { wordsOfLevels } from './words.js';

const unit = Type.Object(
  {
    name: text('名称', '单位全称。', '丹阳市'),
    level: oneOf(
      levels,
      '层级',
      'province 省，city 市，district 区县，town 乡镇，school 学校。',
      wordsOfLevels,
    ),
    parent: optional(ref('上级', '上级单位的编号。', 'zhenjiang')),
    aliases: optional(
      Type.Array(text('别名', '填报中可能出现的其他叫法。', '丹阳'), {
        title: '别名',
        description: '其他叫法。',
      }),
    ),
  },
  { title: '单位', description: '一个单位。', ...closed },
);

/** A unit register. */
export const unitsSchema = Type.Object(
  {
    units: Type.Record(Type.String(), unit, {
      title: '单位',
      description: '单位编号: 单位。编号用名称的拼音。',
      minProperties: 1,
    }),
  },
  {
    $id: 'urn:duibiao:units',
    title: '单位登记表',
    description: '填报和被考核的单位，及其上下级关系。',
    ...closed,
  },
);

const document = Type.Object(
  {
    id: id('编号', '文件编号。', 'zhenjiang-2020-gist'),
    title: text('名称', '文件名称。'),
    issuer: text('发文单位', '发文单位。'),
    number: optional(text('文号', '文号。')),
    issued: optional(date('印发日期', '印发日期。')),
    file: optional(text('文件名', '原文的文件名。')),
    sha256: optional(
      Type.String({ title: 'SHA-256', description: '原文文件的 SHA-256。', pattern: '^[0-9a-f]{64}$' }),
    ),
    damage: optional(text('缺损', '原文已知的缺损。')),
  },
  { title: '文件', description: '一份来源文件。', ...closed },
);

/** The register of source documents. */
export const documentsSchema = Type.Object(
  { documents: Type.Array(document, { title: '文件', description: '来源文件。' }) },
  { $id: 'urn:duibiao:documents', title: '文件登记表', description: '规则所依据的来源文件。', ...closed },
);
