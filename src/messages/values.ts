import type { Sentence } from './model.js';

/** What is said of the value of a submitted figure: what its cell says, and what it leaves open. */
export const valueMessages = {
  'intake.value-not-a-number': {
    zh: '“{indicator}”填写的“{text}”不能确认是哪个数字；请写成 {example} 这样的形式。',
    en: '"{indicator}" is given as "{text}", which is not exactly one figure; write it like {example}.',
  },
  'intake.value-grouping': {
    zh: '“{indicator}”填写的“{text}”中，逗号或小数点的位置不对；千分位写成 1,234，或者不写逗号。',
    en: '"{indicator}" is given as "{text}", with a comma or point in the wrong place; group as in 1,234 or not at all.',
  },
  'intake.value-range': {
    zh: '“{indicator}”填写的“{text}”是一个范围；请填写实际完成的一个数，如 {example}。',
    en: '"{indicator}" is given as "{text}", a range; give the one figure reached, like {example}.',
  },
  'intake.value-too-long': {
    zh: '“{indicator}”填写的“{text}”太长，不像实际统计的数；请写到实际的精确度，如 {example}。',
    en: '"{indicator}" is given as "{text}", which is too long for a figure that was counted or measured; write it as exactly as it is known, like {example}.',
  },
  'intake.value-exponent': {
    zh: '“{indicator}”填写的“{text}”是科学记数法，后面的数位可能丢了；请写出完整的数，如 {example}。',
    en: '"{indicator}" is given as "{text}" with an exponent, where digits may be lost; write the whole number, like {example}.',
  },
  'intake.value-spaced': {
    zh: '“{indicator}”填写的“{text}”，数字中间有空格，分不清是一个数还是两个；请去掉空格，或只留一个数。',
    en: '"{indicator}" is given as "{text}", with a space inside the number: it may be one number or two; take out the space, or leave one number.',
  },
  'intake.value-proportion': {
    zh: '“{indicator}”填写的“{text}”是两个数的比，分不清哪边是哪边；这个指标的单位是“{unit}”，请写成 {example} 这样的形式。',
    en: '"{indicator}" is given as the proportion "{text}", where either side may be either; the indicator is in "{unit}": write it like {example}.',
  },
  'intake.value-inverse': {
    zh: '“{indicator}”以“{unit}”为单位，“{text}”不合常理：可能把比写反了，也可能被电子表格当成了时刻；请写成 {example} 这样的形式。',
    en: '"{indicator}" is in "{unit}", and "{text}" makes no sense: the proportion may be the other way round, or a spreadsheet took it for a time; write it like {example}.',
  },
  'intake.value-approximate': {
    zh: '“{indicator}”填写的“{text}”是约数；请填写确切的数，如 {example}。',
    en: '"{indicator}" is given as "{text}", an approximation; give the exact figure, like {example}.',
  },
  'intake.value-not-a-date': {
    zh: '“{indicator}”要填日期，“{text}”不是日期；请写成 {example}。',
    en: '"{indicator}" wants a date, and "{text}" is none; write it like {example}.',
  },
  'intake.value-not-a-time': {
    zh: '“{indicator}”要填时刻，“{text}”不是时刻；请写成 {example}。',
    en: '"{indicator}" wants a clock time, and "{text}" is none; write it like {example}.',
  },
  'intake.value-not-yes-no': {
    zh: '“{indicator}”要填是或否，“{text}”两者都不是；请写“是”或“否”。',
    en: '"{indicator}" wants yes or no, and "{text}" is neither; write 是 or 否 (yes or no).',
  },
  'intake.value-date-for-yes-no': {
    zh: '“{indicator}”要填是或否，“{text}”写的是日期；请在这里写“是”或“否”，日期写在完成日期一栏。',
    en: '"{indicator}" wants yes or no, and "{text}" is a date; write 是 or 否 (yes or no) here, and the date as the completion date.',
  },
  'intake.value-none-of-the-kind': {
    zh: '“{indicator}”填写的“{text}”分不清意思：是没有做到（请填“否”），还是没有这类对象（请按口径填“是”或留空，并在备注说明）？',
    en: '"{indicator}" is given as "{text}", which may mean that it was not done (write 否, no) or that there is nothing of the kind (write 是, yes, or leave it blank, as the definition says, and tell it in the notes).',
  },
  'intake.value-partly': {
    zh: '“{indicator}”填写的“{text}”没有说清是否已经做到；做到了写“是”，没有写“否”，进展写在备注里。',
    en: '"{indicator}" is given as "{text}", which does not say whether it is done; write 是 or 否 (yes or no), and the progress in the notes.',
  },
  'intake.value-none': {
    zh: '“{indicator}”要填数，“{text}”不是数；没有数就留空，实际是 0 就写 0。',
    en: '"{indicator}" wants a number, and "{text}" is none; leave it blank where there is no figure, or write 0 if it is nought.',
  },
  'intake.value-no-day': {
    zh: '“{indicator}”填写的“{text}”没有写到日；请写成 {example} 这样的形式。',
    en: '"{indicator}" is given as "{text}", which names no day; write it like {example}.',
  },
  'intake.value-unknown-unit': {
    zh: '“{indicator}”填写的“{text}”中，“{found}”不是认识的计量单位；这个指标的单位是“{unit}”。',
    en: '"{indicator}" is given as "{text}", where "{found}" is no known measure unit; the indicator is in "{unit}".',
  },
  'intake.value-wrong-unit': {
    zh: '“{indicator}”填写的“{text}”以“{found}”为单位，而这个指标的单位是“{unit}”，两者不能换算；请核对数字和单位。',
    en: '"{indicator}" is given as "{text}", in "{found}", but the indicator is in "{unit}" and the two do not convert; check figure and unit.',
  },
  'intake.bare-fraction': {
    zh: '“{indicator}”填写的“{text}”没有百分号，分不清是 {share} 还是 {plain}；请写明单位，如 {share} 或 {plain}。',
    en: '"{indicator}" is given as "{text}" without a unit: it may be {share} or {plain}; write {share} or {plain}.',
  },
  'intake.measure-unknown': {
    zh: '“{indicator}”的计量单位“{measure}”不是认识的单位；这个指标的单位是“{unit}”。',
    en: 'The measure unit "{measure}" of "{indicator}" is not known; the indicator is in "{unit}".',
  },
  'intake.measure-per': {
    zh: '“{indicator}”以{unit}计，而 {at} 写的单位是“{said}”，分不清这个数是多少；请在数字后面写上单位，如“1500{unit}”。',
    en: '"{indicator}" is measured in {unit}, while {at} says "{said}", so nobody knows how much this is; write the unit behind the number, as in "1500{unit}".',
  },
  'intake.measures-differ': {
    zh: '“{indicator}”的计量单位两处不一致：{at} 写的是“{first}”，{and} 写的是“{second}”；请更正其中之一。',
    en: '"{indicator}" is given two measure units: "{first}" at {at}, "{second}" at {and}; correct one of them.',
  },
  'intake.measure-conflict': {
    zh: '“{indicator}”的数字写成“{text}”，计量单位一栏却是“{measure}”；请更正其中之一。',
    en: '"{indicator}" is given as "{text}", but the measure column says "{measure}"; correct one of them.',
  },
  'intake.formula-value': {
    zh: '“{indicator}”填写的是公式“{text}”；公式不会计算，请粘贴为数值后重新导出。',
    en: '"{indicator}" is given as the formula "{text}", which is never evaluated; paste its value and export again.',
  },
  'intake.value-error': {
    zh: '“{indicator}”的格子里是公式出错的结果“{text}”，不是数；请改正公式，或直接填写数值。',
    en: 'The cell of "{indicator}" shows the error "{text}" of a formula; correct the formula, or write the value.',
  },
  'intake.value-struck': {
    zh: '“{indicator}”的格子里有划掉的字（{text}），分不清是“{whole}”还是“{kept}”；请删去划掉的字，只留有效的。',
    en: 'In the cell of "{indicator}" something is crossed out ({text}): it may be "{whole}" or "{kept}"; delete what is crossed out.',
  },
  'intake.value-footnote': {
    zh: '“{indicator}”填写的“{text}”里，上标或下标的“{mark}”像是脚注记号，分不清是“{kept}”还是“{whole}”；请去掉记号，要说明的写在备注里。',
    en: '"{indicator}" is given as "{text}", where the raised or lowered "{mark}" looks like a footnote mark: it may be "{kept}" or "{whole}"; take out the mark, and put what it refers to in the notes.',
  },
  'intake.value-early-date': {
    zh: '“{indicator}”填写的“{text}”早于 1949-10-01，多半是空格或 0 被显示成了日期；请写成 {example} 这样的形式。',
    en: '"{indicator}" is given as "{text}", before 1949-10-01: most likely a blank or a 0 that shows as a date; write it like {example}.',
  },
  'intake.value-not-as-shown': {
    zh: '“{indicator}”的格子里存的是 {stored}，单元格格式却让它显示为{shown}，分不清以哪个为准；请把单元格格式改为“常规”，写上计量单位。',
    en: 'The cell of "{indicator}" holds {stored}, and its number format makes it show as {shown}: either may be meant; set the format to General and write the unit.',
  },
  'intake.value-taken-back': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”使前面的话不能确定；请填写确切的结果，说明写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" takes back what stands before it; give the exact result, and the remark in the notes.',
  },
  'intake.remark-disowned': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”说前面的数不作准；请只填核实过的结果，说明写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" says that what stands before it is not to be relied on; give the checked result only, and the remark in the notes.',
  },
  'intake.remark-no-result': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”像是目标、任务、预算或申报，不是实际结果；请填写实际完成的，说明写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" sounds like a target, a budget or an application and not like a result; give what was really done, and the remark in the notes.',
  },
  'intake.remark-draft': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”像是还没有定稿或批准；做到了写“是”，没有写“否”，进展写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" sounds like a draft or something not yet approved; write 是 or 否 (yes or no), and the progress in the notes.',
  },
  'intake.remark-other-time': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”说的是别的年份、几年合计或一年中的一段；请填写所填期间的数，说明写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" speaks of another year, of several or of part of one; give the figure of the period, and the remark in the notes.',
  },
  'intake.remark-unfinished': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”像是还没有全部完成；请只填已经完成的，没有完成的写在备注里。',
    en: '"{indicator}" is given as "{text}", where "{remark}" sounds as if not all of it were done; give what is done only, and the rest in the notes.',
  },
  'intake.remark-as-of': {
    zh: '“{indicator}”填写的“{text}”，后面的“{remark}”说这个数不到所填期间的期末；就是这样统计的，请把日期写在统计时点一栏，不是的，请填写所填期间的数。',
    en: '"{indicator}" is given as "{text}", and "{remark}" says that it stops before its period ends; if it is counted so, write the day as the reference date, and otherwise give the figure of the period.',
  },
  'intake.remark-unclear': {
    zh: '“{indicator}”填写的“{text}”读作 {read}，没有看懂后面的“{remark}”，记入了备注；它使前面的数不作准的，请改数字，只作说明的请写在备注里。',
    en: '"{indicator}" is given as "{text}" and read as {read}; "{remark}" was not understood and went to the notes. If it makes another figure of it, correct the figure, and otherwise write it in the notes.',
  },
  'intake.value-dated': {
    zh: '“{indicator}”填写的“{text}”，是什么时候完成的写在了后面（“{remark}”）；请把日期写在完成日期一栏。',
    en: '"{indicator}" is given as "{text}", with the time of completion behind it ("{remark}"); write the date as the completion date.',
  },
  'intake.value-two-figures': {
    zh: '“{indicator}”填写的“{text}”，括号内外是两个不同的结果；请只留一个，另一个写在备注里。',
    en: '"{indicator}" is given as "{text}", one figure before the brackets and another in them; leave one, and put the other in the notes.',
  },
  'intake.bracket': {
    zh: '“{indicator}”填写的“{text}”读作 {read}，后面的“{remark}”记入备注。',
    en: '"{indicator}" is given as "{text}" and read as {read}; what stands behind it ("{remark}") goes to the notes.',
  },
  'intake.understood': {
    zh: '“{indicator}”填写的“{text}”按 {read} 读取；如果不是，请写明计量单位。',
    en: '"{indicator}" is given as "{text}" and read as {read}; if that is not meant, write the measure unit.',
  },
  'intake.note-is-void': {
    zh: '“{indicator}”填写的是“{text}”，备注或批注却写着“{note}”，像是说这个数不作准；请核实后只填作准的数，不报的留空。',
    en: '"{indicator}" is given as "{text}", and its notes say "{note}", as if it did not hold; give the figure that does, or leave the cell blank.',
  },
  'intake.note-is-other': {
    zh: '“{indicator}”填写的是“{text}”，备注或批注却写着“{note}”，以哪个为准？请把作准的数填在数字一栏。',
    en: '"{indicator}" is given as "{text}", and its notes say "{note}": which is it? Write the figure that holds in the column of figures.',
  },
  'intake.note-is-not-final': {
    zh: '“{indicator}”填写的是“{text}”，备注或批注却写着“{note}”，像是还没有定下来；请填核实过的实际结果。',
    en: '"{indicator}" is given as "{text}", and its notes say "{note}", as if it were not final; give the checked result.',
  },
  'intake.note-is-other-time': {
    zh: '“{indicator}”填写的是“{text}”，备注或批注却写着“{note}”，像是别的年份或一年中一段的数；请填写所填期间的数。',
    en: '"{indicator}" is given as "{text}", and its notes say "{note}", as if it were of another year or of part of one; give the figure of the period.',
  },
  'intake.note-is-other-unit': {
    zh: '“{indicator}”填写的是“{text}”，备注或批注却写着“{note}”，与读取时用的计量单位不同；请把计量单位写在数字后面或“计量单位”一栏。',
    en: '"{indicator}" is given as "{text}", and its notes say "{note}", another measure unit than it was read in; write the unit behind the figure or in its own column.',
  },
  'intake.note-is-of-another': {
    zh: '“{indicator}”填写的是“{text}”，备注或批注却写着“{note}”，像是别的单位的数；请填本单位的数，不是的请改备注。',
    en: '"{indicator}" is given as "{text}", and its notes say "{note}", as if it were the figure of another unit; give this unit’s, or correct the notes.',
  },
  'intake.note-is-denial': {
    zh: '“{indicator}”填写的是“{text}”，备注或批注却写着“{note}”，像是还没有做到，或者期间以后才做到；做到了写“是”和完成日期，没有写“否”。',
    en: '"{indicator}" is given as "{text}", and its notes say "{note}", as if it were not done, or done only later; write 是 (yes) with the completion date, or 否 (no).',
  },
  'intake.told-note': {
    zh: '这里写着“{words}”，程序没有看懂：数字照填写的采用，这句话随数字列出；它使数字不作准的，请改数字。',
    en: '"{words}" was not understood: the figure stands as it is given, with these words among its notes. If they make another of it, correct the figure.',
  },
  'intake.nothing': { zh: '空白', en: 'nothing' },
  'intake.dash': {
    zh: '“{indicator}”填写的“{text}”按空白（未填报）处理；如果实际是 0，请写 0。',
    en: '"{indicator}" is given as "{text}", taken as blank (not reported); write 0 if it is nought.',
  },
  'intake.date-without-figure': {
    zh: '“{indicator}”写了完成日期，却没有数字，按未填报处理；请补填数字。',
    en: '"{indicator}" has a completion date and no figure, and counts as not reported; add the figure.',
  },
  'intake.note-without-figure': {
    zh: '“{indicator}”的数字是空白，按未填报处理；佐证、备注里写着“{said}”，如果说的就是这个数字，请填到本年实际值一栏。',
    en: '"{indicator}" has no figure and counts as not reported; its evidence or notes say "{said}". If that is the figure, write it in the column of figures.',
  },
} as const satisfies Record<string, Sentence>;
