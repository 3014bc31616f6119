import type { Assessment, UnitResult } from '../assessment/index.js';
import type { Scope } from './build/model.js';
import type { Words } from './build/words.js';

/** A kind of report: its templates lie in the folder of its id. */
export interface ReportKind {
  readonly id: 'inspection' | 'feedback';
  scope(words: Words, unit: UnitResult | undefined): Scope;
}

/** 督导报告: for supervisors, over all units; given a unit, over that one. */
const inspection: ReportKind = {
  id: 'inspection',
  scope({ assessment, say }, unit) {
    const { plan, units } = assessment;
    const subject = unit ?? units.find((u) => u.id === plan.unit) ?? units[0];
    if (!subject) throw new RangeError('the assessment covers no unit');
    return {
      title: say('report.title.inspection', { plan: plan.title }),
      subtitle: subject.name,
      subject,
      units: unit ? [unit] : units,
      problemsIn: 'report.section.problems',
    };
  },
};

/** 自查反馈: to one district, on what it submitted. */
const feedback: ReportKind = {
  id: 'feedback',
  scope({ assessment, say }, unit) {
    const subject = unit ?? onlyUnit(assessment);
    return {
      title: say('report.title.feedback', { unit: subject.name }),
      subtitle: assessment.plan.title,
      subject,
      units: [subject],
      problemsIn: 'report.feedback.correct',
    };
  },
};

function onlyUnit({ units }: Assessment): UnitResult {
  const [unit] = units;
  if (!unit || units.length > 1) throw new RangeError('a feedback is about one unit: say which');
  return unit;
}

/** All kinds, in the order in which help lists them. */
export const reportKinds: readonly ReportKind[] = [inspection, feedback];
