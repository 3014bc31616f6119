import { parseUnit, plainText } from '../../quantity/index.js';
import { neutral } from './lexicon.js';
import { withoutNames } from './remark.js';

/**
 * Words that a remark is made of where it only tells what the figure before it is made of, where it comes from, what
 * was reached, or whose it is. A list of what would make the figure another never ends; this one may.
 */
const words = [
  // how it goes on
  '其中 均含 不含 未含 含 包括 包含 不包括 未包括 不计 未计 未列 不列 另有 另 见 请见 详见 参见 请看 附 附后 已附 附件 附表 附注 佐证 材料 佐证材料',
  '无 没有 暂无 有 是 即 为 系 指 属 属于 在 于 由 经 对 从 自 起 至 到 按 按照 据 根据 依据 以 用 因 共 共计 合计 总计 总共 一共 计 小计',
  '总数 均 都 全 全部 各 每 占地 占地面积 建筑面积 使用面积 的 和 与 及 以及 等 分别 分布 名单 明细 清单 情况 说明 备注 数 数据 统计 统计数 口径 统计口径 来源 数据来源 出处',
  '来自 取自 摘自 原因 截至 截止 原 个 多 级 类 项 各类 各级 新 增 减 增加 减少 提高 下降 上升 增长 降低 新增 较 比 同比 环比 上年 去年 持平',
  // what there is of it
  '民办 公办 普惠 普惠性 公益 国有 集体 企业 事业 机关 部门办 部队 社会力量 城区 主城区 中心城区 市区 县区 郊区 农村 乡镇 城镇 城市 镇区 乡村',
  '市属 区属 县属 省属 部属 直属 市直 区直 县直 本级 市本级 市级 区级 县级 省级 国家级 国家 校级 镇级 村级 全市 全区 全县 全省 全国 全校 全镇',
  '辖区 各地 各县区 各乡镇 省 市 区 县 镇 乡 村 街道 社区 各校 各园 学校 小学 初中 高中 中学 普高 普通高中 职高 中专 中职 高职 技校 职校 高校 大学 学院',
  '完全中学 九年一贯制 十二年一贯制 一贯制 幼儿园 幼 园 校 托幼 托育 早教 学前 学前教育 义务教育 高中阶段 职业 职业教育 特殊教育 特教 继续教育 教学点',
  '校区 分校 分园 校园 片区 集团 集团化 联盟 教育 独立 附设 附属 配套 小区 小区配套 住宅 随迁子女 留守儿童 残疾 残疾儿童 进城 务工 人员 子女 户籍 外来 非',
  '借读 借读生 托班 特岗 特岗教师 免费师范生 公费师范生 师范生 骨干 骨干教师 名师 教研员 管理 后勤 人 周岁 岁 岁以下 岁以上 周岁以下 年龄 省内 市内 区内 县内 名校 集团化办学',
  '本地 外地 外省 外市 外籍 港澳台 常住 常住人口 户籍人口 人口 适龄 男 女 男生 女生 男性 女性 学生 学生数 幼儿 儿童 新生 毕业生 在校生 在校 在园 在读 在籍',
  '应届 往届 教师 教职工 专任 专任教师 兼职 外聘 在编 在岗 编外 编制 聘用 合同制 代课 临聘 正式 校长 园长 班主任 保育员 保安 寄宿 寄宿生 走读 住校 年级',
  '班级 班 大班 中班 小班 大班额 一年级 二年级 三年级 七年级 八年级 九年级 高一 高二 高三 初一 初二 初三 起始年级 校舍 教学楼 宿舍 宿舍楼 食堂 操场 运动场',
  '体育馆 图书馆 实验室 教室 功能室 校车 课程 教材 社团 教研 培训 线上 线下 项目 工程 工作 措施 制度 一般 重点 示范 示范性 优质 实验 特色 品牌 星级 一级 二级 三级',
  // where the money is from
  '财政 资金 专项 专项资金 经费 拨款 投入 支出 收入 预算内 预算外 公共预算 公共预算内 一般公共预算 基金 政府性基金 补助 补助资金 转移支付 上级 中央 配套资金',
  '自筹 社会 捐赠 捐资 结转 结余 上年结转 决算 决算数 审计 审计数 合同价 中标价 含税 不含税 土建 设备 基建 公用经费 人员经费 工资 绩效 奖金 社保 公积金 奖补 贷款 债券',
  // what was done
  '原址 异地 就地 办学 合作办学 委托 委托办园 合作 联办 利用 闲置 场地 租 民生 实事 惠民 市定 省定 国定 规定 结对 帮扶 交流 轮岗 支教 入学 入园 转学 转入 转出 毕业 升学 录取',
  '新建 改建 扩建 改扩建 新改扩建 续建 迁建 重建 改造 维修 新开 新办 回购 租用 租赁 借用 移交 接收 已 已经 均已 都已 现已 全面 完成 完成率 到位率 执行率 建成 竣工 完工 投用',
  '投入使用 启用 开园 开学 开班 招生 挂牌 认定 通过 验收 验收合格 评估 评审 评定 合格 优秀 良好 达标 达到 超过 超额 任务 全部完成 如期 按期 按时 提前 签约 签订 授牌 命名',
  '公布 公示 印发 下发 出台 发布 发文 实施 开工 动工 启动 执行 落实 到位 足额 拨付 支付 使用 配备 安装 覆盖 全覆盖 实现 结题 结项 举办 召开 开展 组织 参加 参与 试行 修订 转发 联合 正式',
  // when, within the year
  '年末 年底 年终 年初 学年 学年初 学年末 期末 期初 时点 秋季 春季 暑期 寒假 暑假 学期 秋季学期 春季学期 当年 本年 本年度 本学年 今年 全年 年度 年 月 日 底 末 累计 内',
  // how it was counted
  '教育事业统计 教育统计 事业统计 统计表 统计年报 年报 年鉴 统计局 教育局 财政局 人社局 公安局 住建局 公报 学籍 学籍系统 系统 平台 台账 报表 普查 审计局 上级部门 主管部门',
  '文件 文号 方案 实施方案 办法 通知 意见 制度 总结 报告 纪要 照片 网站 官网 网上 公众号 公开 会议 会议纪要 党组会 党委会 办公会 局长办公会 常务会 常务会议 政府 市政府 区政府 县政府 政府办 市政府办 区政府办 名义 研究通过 审议通过 研究同意 并 运行 正常 良好',
  '随班就读 送教上门 教育附加 教育费附加 专项债 专项债券 合同 中标 金额 实际支出 实际到位 实际完成 会计账 账 表 一致 相同 吻合 本科 专科 大专 研究生 硕士 学历 以上学历 及以上学历 占 应届生 参评 参评率 调查',
  '高于 低于 高出 平均水平 排名 名次 位 居 具体 时间 所在地 所在 建成时间 竣工时间 建档 资助 导出 提供 核定 核实 核定数 核实数 确认 公示数 教基 国家 信息 管理',
  '口径同上 同上年口径 平均 平均数 平均值 均值 加权 加权平均 中位数 人均 生均 师均 校均 班均 最高 最低 测试 测评 监测 抽样 抽测 抽查 全员 参测 实测 满意度 问卷 四舍五入',
  '分子 分母 法人 盖章 签字 负责人 联系人 电话 经办人 第三方 机构 两办 市委办 区委办 县委办 两办联合 省厅 市局 区局 县局 每天 每日 每年 每月 每学期 每生 每周 人次 学位 可提供 提供学位 投资 总投资 建筑 总建筑面积 总面积',
  '人民币 整 增长 增幅 决算 教育支出 竣工验收 班额 大课间 小学段 初中段 高中段 编制标准 标准 在籍 实际数 实有 实数 各类 普通 全口径 财政性 国拨 区拨 涉及 适龄 适龄幼儿 园长 学籍人数 在籍人数 核定 编办',
  // what tables and their sections are called
  '表 附表 填报表 统计表 汇总表 明细表 一览表 登记表 调查表 自评表 自查表 完成情况表 数据表 指标表 报送表 上报表 工作表 清单 台账 函 附 续表 封面 正文 首页 正式 最终 终稿 定稿 正式稿 盖章版 报送版 上报版',
  '关于 报送 上报 填报 汇报 呈报 要点 工作要点 重点工作 目标任务 目标 任务 计划 指标 主要指标 指标体系 考核 考核指标 督导 督查 自评 自查 自评估 落实 推进 进展 责任 分工 责任制 年度目标 年度任务 完成进度 履职 履行 职责',
  '基本情况 基本 主要 重要 各项 数据 信息 结果 实际 对照 发展 改革 事业发展 经济社会 社会发展 公共服务 基本公共服务 保障 投入保障 队伍 队伍建设 建设 质量 教育质量 安全 校园安全 党建 德育 体育 美育 劳动教育 艺术 卫生',
  '学前教育 义务教育 普通高中 职业教育 特殊教育 民办教育 继续教育 教师队伍 教育经费 经费投入 经费保障 办学条件 教育公平 均衡 优质均衡 普及普惠 信息化 体育卫生 思政 立德树人 规划 约束性 预期性 约束性指标 预期性指标 类 部分 方面',
  '受 疫情 影响 疫情影响 疫情期间 线上教学 超 邮件 纸质 纸质材料 电子版 打印版 打印 版 副本 复印 印制 审核 制表 领导 主要领导 分管领导 带 加粗 星号 标注 关系 真实性 由 各 无此项 表示 表中 填报人 提供 一节 体育课 各存 各存一份 其他 其他指标 个别',
  '以上 以下 上述 下列 下面 本表 各项 为 属 好 已阅 准确 注 附注 备注 说明 意见 审核 审核意见 状态 进展 单位 机构 审计后 年初预算 预算数 情况说明 印证 依据 证明 原件 复印件 扫描件 属实 正式 通过 同意 合规 正常',
  '填 填写 本年实际值 实际值 上年值 计量单位 完成日期 佐证材料 年 月 日 一式 两份 一式两份 份 共 页 第 存档 留存 备查 内部 资料 注意保存 制表 制 编制 编 版 序号',
].flatMap((line) => line.split(' '));

const known = new Set(words);
const LONGEST = Math.max(...words.map(({ length }) => length));

/** Numbers, with 第 before them, and days. */
const NUMBER =
  /^(?:(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}[日号])?[底初末]?|\d{4}([-/.])\d{1,2}\1\d{1,2}|20\d{2}(?:[-~至](?:20)?\d{2})?学?年度?[初末底]?|第?(?:\d[\d,.]*(?:\/\d+)?|[零一二两三四五六七八九十百千]+)[百千万亿]*[%‰]?)/;

/** What things are called that are told apart by a name, and how the names of schools are shortened. */
const NAME =
  /^[\p{sc=Han}A-Za-z\d×·“”"〇#]{1,16}(?:小学|中学|高中|初中|学校|幼儿园|中专|[职技党]校|学院|大学|校区|分校|分园|校|园|班|中心|基地|[楼馆栋]|工程|项目|街道|[镇乡村区县市省州旗]|社区|[路街巷]|公司|集团|[局委办科处室站厅部院]|研究所|服务所|公园|小区|新城|片区|方案|办法|意见|通知|规定|细则|章程|纪要|报告|文件|系统|平台|课题|品牌|奖|证书?|书|表|册|[文字]?号)$/u;
const SHORT_NAME = /^\p{sc=Han}{1,4}(?:[小幼]|(?<=[一二三四五六七八九十实附外师省市区县])中)$/u;
const LONGEST_NAME = 18;
/** 丹阳、句容: what is counted up by its names. */
const LISTED = /^\p{sc=Han}{2,5}$/u;

/** Names that may have anything before them: of a line they explain nothing. */
const HEADS = /(?:表|书|册|奖|报告|文件|[文字]?号|[局委办科处室站厅部院])$/u;

/** Places, which of a figure's own row say what it is made of, and of a table whose it is. */
const PLACE = /\p{sc=Han}{2,}(?:[县区市州旗]|省|乡|镇)$/u;

/** Whether a remark only explains a figure: known words and names, and nothing else. */
function isGloss(remark: string, title: string): boolean {
  const plain = withoutNames(plainText(remark));
  const listed = /、/.test(plain) && plain.split('、').every((part) => LISTED.test(part));
  return listed || partsOf(plain).every((part) => title.includes(part) || isExplained(part, isName));
}

/** Whether words beside a figure say nothing against it: that all is well, or only what it is made of. */
export function isHarmless(text: string, title: string): boolean {
  return isGloss(neutral(withoutNames(plainText(text))), title);
}

/** Whether a line, a title or the name of a sheet says nothing of the figures under it; a place would say whose they are. */
export function isPlainLine(plain: string): boolean {
  return partsOf(neutral(withoutNames(plain))).every((part) => isExplained(part, isNoPlace));
}

function partsOf(plain: string): string[] {
  return plain
    .split(/[，；、。,;:()[\]（）【】/·+—~\-!“”"'\s_.*★☆√✓✔①-⑳]+/)
    .map((part) => part.replace(/等$/, ''))
    .filter((part) => part !== '');
}

/** What is longer is prose. */
const LONGEST_GLOSS = 80;

/** Whether a text is made of known words, names and numbers, one behind the other. */
function isExplained(text: string, isNamed: (part: string) => boolean): boolean {
  if (isNamed(text) || parseUnit(text)) return true;
  if (text.length > LONGEST_GLOSS) return false;
  const reached = new Set([0]);
  for (let at = 0; at < text.length; at++)
    if (reached.has(at)) for (const length of lengthsAt(text.slice(at), isNamed)) reached.add(at + length);
  return reached.has(text.length);
}

/** How long what a text begins with may be that is known. */
function lengthsAt(text: string, isNamed: (part: string) => boolean): number[] {
  const most = Math.min(text.length, Math.max(LONGEST, LONGEST_NAME));
  const lengths = Array.from({ length: most }, (_, i) => i + 1).filter((length) => {
    const part = text.slice(0, length);
    return known.has(part) || (length > 1 && isNamed(part));
  });
  const [number] = NUMBER.exec(text) ?? [];
  if (number === undefined) return lengths;
  const behind = unitAt(text.slice(number.length));
  return [...lengths, number.length, number.length + behind];
}

function isName(text: string): boolean {
  return NAME.test(text) || SHORT_NAME.test(text);
}

function isNoPlace(text: string): boolean {
  return NAME.test(text) && !PLACE.test(text) && !HEADS.test(text);
}

/** How long the measure unit is that a text begins with, or what else is counted. */
function unitAt(text: string): number {
  for (let length = Math.min(text.length, 7); length > 0; length--)
    if (parseUnit(text.slice(0, length))) return length;
  return /^[小初高幼批期项家座栋间届轮类种份本册台套辆门节天周岁级号件条人次]/.test(text) ? 1 : 0;
}
