import type { Sentence } from './model.js';

/** 计算过程: the steps of a derivation. */
export const traceMessages = {
  'trace.rule': {
    zh: '承诺事项：{statement}（{document}，{section}）',
    en: 'Commitment: {statement} ({document}, {section})',
  },
  'trace.demand': {
    zh: '要求：{target}，时限{due}，判定日期{asOf}',
    en: 'Demanded: {target}, due by {due}, judged as of {asOf}',
  },
  'trace.reading': { zh: '对原文的理解：{reading}', en: 'How the wording was read: {reading}' },
  'trace.amended': {
    zh: '已调整（自{from}起，{document}）：{reason}',
    en: 'Amended (from {from}, {document}): {reason}',
  },
  'trace.waived': {
    zh: '免于考核：{reason}（{authority}，有效期至{through}，原时限{due}）',
    en: 'Waived: {reason} ({authority}, valid through {through}; due {due})',
  },
  'trace.postponed': {
    zh: '延期至{due}：{reason}（{authority}，有效期至{through}）',
    en: 'Postponed to {due}: {reason} ({authority}, valid through {through})',
  },
  'trace.reduced': {
    zh: '核减：{reason}（{authority}，有效期至{through}，时限{due}）',
    en: 'Reduced: {reason} ({authority}, valid through {through}; due {due})',
  },
  'trace.reported': {
    zh: '{unit}“{indicator}”（{period}）{stage}填报：{text}',
    en: '{unit}, "{indicator}" ({period}), {stage}: submitted as {text}',
  },
  'trace.also-reported': {
    zh: '{unit}“{indicator}”（{period}）另有{stage}填报：{text}，用于核对',
    en: '{unit}, "{indicator}" ({period}), {stage}: also submitted as {text}, used as a check',
  },
  'trace.also-submitted': {
    zh: '{unit}“{indicator}”（{period}）另有{stage}填报：{text}，不用于判定',
    en: '{unit}, "{indicator}" ({period}), {stage}: also submitted as {text}, which does not judge',
  },
  'trace.completed-alone': {
    zh: '{unit}“{indicator}”（{period}）{stage}填报完成日期{completed}，即为“是”',
    en: '{unit}, "{indicator}" ({period}), {stage}: completed on {completed}, which means yes',
  },
  'trace.blank': {
    zh: '{unit}“{indicator}”（{period}）{stage}填报为空',
    en: '{unit}, "{indicator}" ({period}), {stage}: left blank',
  },
  'trace.given': {
    zh: '{unit}“{indicator}”（{period}）：{value}',
    en: '{unit}, "{indicator}" ({period}): {value}',
  },
  'trace.missing': {
    zh: '{unit}“{indicator}”（{period}）未填报',
    en: '{unit}, "{indicator}" ({period}): not reported',
  },
  'trace.derived': {
    zh: '{unit}“{indicator}”（{period}）＝ {formula} ＝ {value}',
    en: '{unit}, "{indicator}" ({period}) = {formula} = {value}',
  },
  'trace.underivable': {
    zh: '{unit}“{indicator}”（{period}）＝ {formula}，数据不全，无法计算',
    en: '{unit}, "{indicator}" ({period}) = {formula}: figures are missing',
  },
  'trace.no-case': {
    zh: '{unit}“{indicator}”（{period}）＝ {formula}，分子、分母都是0，没有这种情形',
    en: '{unit}, "{indicator}" ({period}) = {formula}: numerator and denominator are 0, there is no such case',
  },
  'trace.derived-doubtful': {
    zh: '{unit}“{indicator}”（{period}）＝ {formula}，数据存疑，不作判定',
    en: '{unit}, "{indicator}" ({period}) = {formula}: doubtful, not judged',
  },
  'trace.division-by-zero': {
    zh: '{unit}“{indicator}”（{period}）＝ {formula}，分母为0，无法计算',
    en: '{unit}, "{indicator}" ({period}) = {formula}: the denominator is 0',
  },
  'trace.rolled': {
    zh: '{unit}“{indicator}”（{period}）由{count}个下级单位{by}：{value}',
    en: '{unit}, "{indicator}" ({period}), {by} over {count} sub-units: {value}',
  },
  'trace.rolled-doubtful': {
    zh: '{unit}“{indicator}”（{period}）由{count}个下级单位{by}：其中有数据存疑，不作判定',
    en: '{unit}, "{indicator}" ({period}), {by} over {count} sub-units: some are doubtful, not judged',
  },
  'trace.doubt': { zh: '存疑：{why}', en: 'Doubt: {why}' },
  'trace.rounded': {
    zh: '按修约值比较，保留{places}位小数：{value}',
    en: 'Judged on the rounded value, {places} places: {value}',
  },
  'trace.completed': { zh: '完成日期{completed}，时限{due}', en: 'Completed on {completed}, due by {due}' },
  'trace.compared': { zh: '比较：{actual} 对照 {target}', en: 'Compared: {actual} against {target}' },
  'trace.unattested': { zh: '须由人员认定，尚无认定', en: 'A person must decide; no decision yet' },
  'trace.attested-met': {
    zh: '{by}于{on}认定为达标，依据：{basis}',
    en: '{by} attested it as met on {on}; basis: {basis}',
  },
  'trace.attested-missed': {
    zh: '{by}于{on}认定为未达标，依据：{basis}',
    en: '{by} attested it as missed on {on}; basis: {basis}',
  },
  'trace.share': {
    zh: '应考核{held}个单位，至少须{needed}个达标，已达标{met}个',
    en: '{held} units are held to it, at least {needed} must meet it, {met} do',
  },
  'trace.share-unit': { zh: '{unit}：{verdict}', en: '{unit}: {verdict}' },
  'trace.share-unit-due': { zh: '{unit}：{verdict}（时限{due}）', en: '{unit}: {verdict} (due by {due})' },
  'trace.verdict': { zh: '判定：{verdict}', en: 'Verdict: {verdict}' },
} as const satisfies Record<string, Sentence>;
