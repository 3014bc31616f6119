import { reportModel } from '../content/model.js';
import { type ReportModel, reportShape } from '../content/shape.js';
import { wordingOf } from '../content/wording.js';
import { findingsWorkbook } from '../content/workbook.js';
import { fileName, type Kind } from './model.js';

const id = 'feedback';

/** 自查反馈: to one district, on what it submitted. */
export const feedback: Kind<'unit', ReportModel, 'feedback'> = {
  id,
  name: 'report.kind.feedback',
  about: 'unit',
  shape: reportShape,
  file: (subject) => fileName(id, subject),
  model({ assessment, unit, followUps, beside }, lang) {
    const words = wordingOf(assessment, lang);
    return reportModel(words, {
      title: words.say('report.title.feedback', { unit: unit.name }),
      subtitle: assessment.plan.title,
      subject: unit,
      units: [unit],
      problemsIn: 'report.feedback.correct',
      followUps,
      beside,
    });
  },
  workbook: ({ title }, { assessment, unit }, lang) =>
    findingsWorkbook(wordingOf(assessment, lang), [unit], title),
};
