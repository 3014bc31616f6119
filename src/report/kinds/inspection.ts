import { DamagedAssessment } from '../../assessment/index.js';
import { message } from '../../messages/index.js';
import { reportModel } from '../content/model.js';
import { type ReportModel, reportShape } from '../content/shape.js';
import { wordingOf } from '../content/wording.js';
import { findingsWorkbook } from '../content/workbook.js';
import { fileName, type Kind } from './model.js';

const id = 'inspection';

/** 督导报告: for supervisors, over all units; given a unit, over that one. */
export const inspection: Kind<'assessment', ReportModel, 'inspection'> = {
  id,
  name: 'report.kind.inspection',
  about: 'assessment',
  shape: reportShape,
  file: (subject) => fileName(id, subject),
  model({ assessment, unit, followUps, beside }, lang) {
    const words = wordingOf(assessment, lang);
    const { plan, units } = assessment;
    const subject = unit ?? units.find((u) => u.id === plan.unit) ?? units[0];
    if (!subject) throw new DamagedAssessment(message('assessment.no-units'));
    return reportModel(words, {
      title: words.say('report.title.inspection', { plan: plan.title }),
      subtitle: subject.name,
      subject,
      units: unit ? [unit] : units,
      problemsIn: 'report.section.problems',
      followUps,
      beside,
    });
  },
  workbook: ({ title }, { assessment, unit }, lang) =>
    findingsWorkbook(wordingOf(assessment, lang), unit ? [unit] : assessment.units, title),
};
