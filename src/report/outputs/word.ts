import { packWord, standardLayout } from '../../document/index.js';
import { success } from '../../source/index.js';
import { fillTemplate } from '../word-template/fill.js';
import { blocksOf, language } from './document.js';
import type { Output } from './model.js';

/** From the shipped template, or from a bureau's Word template where one is given. */
export const word = {
  id: 'docx',
  ending: 'docx',
  binary: true,
  language,
  render(report, { layout = standardLayout(), template }) {
    if (template) return fillTemplate(template, report.model, report.kind.shape);
    return success(packWord(blocksOf(report, layout), layout));
  },
} as const satisfies Output;
