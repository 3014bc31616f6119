import type { TSchema } from 'typebox';
import {
  type Assessment,
  DamagedAssessment,
  type PreviousItem,
  type UnitResult,
} from '../assessment/index.js';
import { message } from '../messages/index.js';
import { reportModel } from './content/model.js';
import { noticeModel } from './content/notice.js';
import { planModel } from './content/plan.js';
import type { Words } from './content/words.js';
import { noticeShape, planShape, reportShape } from './shape.js';

type Previous = readonly PreviousItem[] | undefined;

/** A kind of report: its templates lie in the folder of its id. */
export interface ReportKind {
  readonly id: 'inspection' | 'feedback' | 'notice' | 'plan';
  /** About one unit: asked for without one, it is made for each. */
  readonly perUnit: boolean;
  /** What its templates may name. */
  readonly shape: TSchema;
  model(words: Words, unit: UnitResult | undefined, previous: Previous): { readonly title: string };
}

/** 督导报告: for supervisors, over all units; given a unit, over that one. */
const inspection: ReportKind = {
  id: 'inspection',
  perUnit: false,
  shape: reportShape,
  model(words, unit, previous) {
    const { assessment, say } = words;
    const { plan, units } = assessment;
    const subject = unit ?? units.find((u) => u.id === plan.unit) ?? units[0];
    if (!subject) throw new DamagedAssessment(message('assessment.no-units'));
    return reportModel(words, {
      title: say('report.title.inspection', { plan: plan.title }),
      subtitle: subject.name,
      subject,
      units: unit ? [unit] : units,
      problemsIn: 'report.section.problems',
      previous,
    });
  },
};

/** 自查反馈: to one district, on what it submitted. */
const feedback: ReportKind = {
  id: 'feedback',
  perUnit: true,
  shape: reportShape,
  model(words, unit, previous) {
    const { assessment, say } = words;
    const subject = unit ?? onlyUnit(assessment);
    return reportModel(words, {
      title: say('report.title.feedback', { unit: subject.name }),
      subtitle: assessment.plan.title,
      subject,
      units: [subject],
      problemsIn: 'report.feedback.correct',
      previous,
    });
  },
};

/** 整改通知书: to one unit, with a receipt to be sent back. */
const notice: ReportKind = {
  id: 'notice',
  perUnit: true,
  shape: noticeShape,
  model: (words, unit) => noticeModel(words, unit ?? onlyUnit(words.assessment)),
};

/** 承诺事项一览: the plan itself, chapter by chapter; nobody's figures. */
const plan: ReportKind = { id: 'plan', perUnit: false, shape: planShape, model: planModel };

function onlyUnit({ units }: Assessment): UnitResult {
  const [unit] = units;
  if (!unit || units.length > 1) throw new RangeError('a report about one unit: say which');
  return unit;
}

/** All kinds, in the order in which help lists them. */
export const reportKinds: readonly ReportKind[] = [inspection, feedback, notice, plan];
