import { packPdf, standardLayout } from '../../document/index.js';
import { success } from '../../source/index.js';
import { blocksOf, language } from './document.js';
import type { Output } from './model.js';

export const pdf = {
  id: 'pdf',
  ending: 'pdf',
  binary: true,
  language,
  async render(report, { layout = standardLayout(), fonts, lacking }) {
    const { model, lang } = report;
    const pages = await packPdf(blocksOf(report, layout), layout, {
      title: model.title,
      lang,
      fontFolder: fonts,
    });
    if (pages.lacking.length > 0) lacking?.(pages.lacking);
    return success(pages.bytes);
  },
} as const satisfies Output;
