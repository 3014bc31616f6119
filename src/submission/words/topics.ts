/** Nouns that titles, the names of sheets and the headings of sections are put together from: what a table is about. */
const nouns = [
  // what offices hand in
  '表 附表 填报表 统计表 汇总表 明细表 一览表 登记表 调查表 自评表 自查表 情况表 数据表 指标表 报送表 上报表 工作表 台账 清单 函 附件 续表 封面 正文 首页 正式 最终 终稿 定稿 正式稿 盖章版 报送版 上报版 填报 报送 上报 汇报 呈报 关于 的 及 和 与 各 年度 全年 本年度 本年 情况 报告 总结 基本情况 说明',
  '完成 完成情况 进展 进展情况 推进 落实 执行 实施 统计 汇总 自评 自查 自评估 督导 督查 检查 监测 评价 评估 考核 考评 验收 对照 数据 信息 结果 实绩 对比 分析 公布 认定',
  // what they are about
  '教育 教育局 工作 重点工作 工作要点 要点 目标任务 目标 任务 计划 规划 行动计划 行动 指标 主要指标 指标体系 责任制 责任 分工 履职 履行 职责 政府 部门 重点 主要 重要 项目 工程 发展 改革 事业 事业发展 高质量发展 经济社会 社会发展 公共服务 基本公共服务 投入保障 保障',
  '学前教育 义务教育 普通高中 高中 高中阶段 高中教育 初中 小学 幼儿园 职业教育 特殊教育 民办教育 继续教育 高等教育 终身教育 基础教育 成人教育 社区教育 教师 教师队伍 队伍 队伍建设 师资 师德师风 建设 经费 教育经费 经费投入 经费保障 投入 办学条件 条件 公平 教育公平 均衡 优质 优质均衡 普及普惠 普及 普惠 质量 教育质量 信息化 智慧教育',
  '体育 美育 劳动教育 艺术 体育卫生 卫生 健康 德育 思政 思政课 党建 立德树人 五育并举 安全 校园安全 平安校园 校园 学校 学生 招生 入学 资助 学生资助 布局 规模 民生 实事 民生实事 惠民 治理 教育治理 依法治教 法治 管理 语言文字 教研 科研 课程 教学 三期 第一期 第二期 第三期 第四期 县域 城乡 一体化 集团化办学 惠及 作风 评价改革 体系 机制 创新 合作 交流 宣传 乡村 振兴 乡村振兴 支出',
  // how figures are told apart
  '约束性 预期性 约束性指标 预期性指标 核心指标 定量 定性 定量指标 定性指标 类 部分 方面 其他 其他指标 综合 汇编 上册 下册',
].flatMap((line) => line.split(' '));

const words = new Set(nouns);
const LONGEST_WORD = Math.max(...nouns.map(({ length }) => length));
const NUMBER =
  /^(?:(?:20\d{2}|二〇[一二三]〇?[一二三四五六七八九]?)(?:[-~至—](?:20)?\d{2})?(?:学年|年)?度?|附?第?[一二三四五六七八九十]+|\d{1,2})/;
const SECTION =
  /^(?:以[上下]|[下上]列)(?:各项)?(?:均)?[为是](?:约束性|预期性|考核|主要|核心|定量|定性)+指标$/;
/** What is longer is prose. */
const LONGEST = 40;

/** Whether a text names what a table is about, and nothing else: it is put together from these nouns and numbers. */
export function isTopic(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (SECTION.test(text)) return true;
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++) {
    if (!reached.has(at)) continue;
    const rest = text.slice(at);
    for (let length = 1; length <= LONGEST_WORD; length++)
      if (words.has(rest.slice(0, length))) reached.add(at + length);
    const [number] = NUMBER.exec(rest) ?? [];
    if (number !== undefined) reached.add(at + number.length);
  }
  return reached.has(text.length);
}
