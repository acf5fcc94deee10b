import type { Random } from './random.ts';

/** Words of the fictional agency's texts, written for this purpose; one line is one list, blanks separate its items. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const agency = '样本市市场监督管理局';
export const issuingCode = '样市监';
export const units = list(
  '办公室 政策法规科 信用监督管理科 食品生产监督管理科 食品经营监督管理科 产品质量监督管理科 特种设备监察科 价格监督检查科 网络交易监督管理科 知识产权科 计量标准科 财务科 综合执法支队',
);
export const topics = list('shipin zhiliang xiaofei xinyong shebei gongkai zhishi jiliang');
export const topicNames = list('食品安全 质量提升 消费维权 信用监管 设备安全 政务公开 知识产权 计量标准');
export const districts = list('东岭区 南塘区 西坪区 北渡区 云台县 柳溪县 平湖新区 沙洲开发区');

/** What documents are about: each gives titles, sentences and keywords. */
export const subjects = list(`
  食品小作坊 校园食堂 网络餐饮 农贸市场 冷链食品 保健食品 食用农产品 集中用餐单位 乳制品 酒类产品
  电梯 压力容器 大型游乐设施 气瓶 起重机械 锅炉 叉车 客运索道 电动自行车 燃气器具
  儿童用品 建筑材料 危险化学品包装 纺织服装 家用电器 成品油 农资产品 消防产品 眼镜制配 加油机计量
  电子计价秤 民用水表 充电桩 检验检测机构 认证活动 团体标准 企业标准 专利代理 商标使用 地理标志
  明码标价 价格欺诈 停车收费 直播带货 预付式消费 格式条款 广告发布 虚假宣传 不正当竞争 公平竞争审查
  经营主体登记 个体工商户 企业年报 信用修复 严重违法失信名单 双随机抽查 投诉举报 行政处罚裁量 执法记录 政务公开`);
export const works = list(`
  监督管理 专项整治 风险分级 质量提升 信息公示 抽样检验 隐患排查 培训考核 档案管理 追溯体系建设
  应急处置 信用评价 帮扶指导 联合检查 自查自纠 社会监督 标准化建设 数字化监管 投诉处理 综合治理`);
const actors = list(`
  各区县市场监督管理局 局机关有关科室 综合执法支队 生产经营者 检验检测机构 行业协会 平台经营者 使用单位
  维护保养单位 市场开办者 学校和托幼机构 承担委托任务的技术机构 乡镇（街道）市场监督管理所 从事批发业务的单位`);
const manners = list(
  '按照职责分工 依法 及时 全面 逐项 每季度 定期 会同有关部门 结合本地实际 在规定期限内 如实 统一 分批 按月',
);
const deeds = list(`
  建立健全管理制度 核查登记信息 公布检查结果 组织开展风险会商 完善工作台账 落实主体责任 更新监管名录 报送工作进展
  保存进货查验记录 公示收费项目和标准 核对产品标识 委托有资质的机构检验 制定应急预案并组织演练 开展从业人员培训
  督促限期整改 移送违法线索 通报典型案例 归集并共享监管数据 设立投诉受理渠道 复核检验结论 调整监督检查频次
  配备专职或者兼职安全管理人员 查验供货者的资质证明 停止销售并召回问题产品 在显著位置张贴提示标识 校准计量器具`);
const aims = list(`
  防范系统性风险 保障公众身体健康和生命安全 维护公平竞争的市场秩序 方便企业和群众办事 提高监管的针对性和有效性
  保护消费者合法权益 推动形成长效机制 减轻经营主体负担 压实属地管理责任 确保过程可追溯、责任可追究
  促进产业健康发展 做到检查有记录、整改有回音`);
const cases = list(`
  发现存在安全隐患 未按要求公示信息 检验结论为不合格 拒绝、阻挠监督检查 提供虚假材料 连续两次抽检不合格
  登记事项发生变化 经营场所发生转移 超过规定期限未整改 被列入经营异常名录 收到投诉、举报 委托关系终止
  设备停用一年以上 因不可抗力不能按期办理 首次违法且危害后果轻微 引发重大舆情`);
const acts = list(`
  书面报告所在地市场监督管理部门 予以公告 责令限期改正 组织复查 启动应急响应 重新申请核查 约谈主要负责人
  作出书面决定并说明理由 抄送同级有关部门 录入监管信息系统 退回补正材料 依照有关法律、法规处理`);
const means = list(`
  现场检查 非现场监测 书面核查 飞行检查 委托检验 数据比对 问卷调查 第三方评估 视频巡查 交叉互查 网络监测 暗访`);
export const headings = list(`
  总体要求 工作目标 检查范围 重点任务 责任分工 实施步骤 监督检查 保障措施 信息报送 宣传引导 结果运用 时间安排
  组织领导 整改要求 技术支撑 经费保障 考核评价 协同机制 风险防控 服务企业`);
export const chapters = list('总则 登记与备案 经营者义务 过程管理 监督检查 信用管理 应急与召回 法律责任 附则');

/** One sentence of official prose about a subject; figures and places vary, so that texts differ as real ones do. */
export function sentence(random: Random, subject: string): string {
  const actor = random.pick(actors);
  switch (random.between(0, 7)) {
    case 0:
      return `${actor}应当${random.pick(manners)}${random.pick(deeds)}，${random.pick(aims)}。`;
    case 1:
      return `${random.pick(cases)}的，${actor}应当在${random.between(2, 30)}个工作日内${random.pick(acts)}。`;
    case 2:
      return `对${subject}采取${random.pick(means)}与${random.pick(means)}相结合的方式，每年不少于${random.between(1, 12)}次，${random.pick(aims)}。`;
    case 3:
      return `${random.pick(districts)}${subject}${random.pick(works)}覆盖率应当达到${random.between(60, 99)}%以上，${random.pick(deeds)}。`;
    case 4:
      return `从事${subject}活动的单位，应当${random.pick(deeds)}，${random.pick(manners)}${random.pick(deeds)}，相关材料保存不少于${random.between(1, 5)}年。`;
    case 5:
      return `${subject}${random.pick(works)}由${random.pick(units)}牵头，${actor}配合，${random.pick(aims)}。`;
    case 6:
      return `${random.pick(manners)}${random.pick(deeds)}；${random.pick(cases)}的，${random.pick(acts)}。`;
    default:
      return `涉及${random.between(2, 260)}家${subject}相关单位的，由${random.pick(districts)}市场监督管理局${random.pick(manners)}${random.pick(deeds)}。`;
  }
}

/** A condition or duty that stands as one item of an enumeration, without its full stop. */
export function item(random: Random, subject: string): string {
  return random.chance(0.5)
    ? `${random.pick(manners)}${random.pick(deeds)}，${random.pick(aims)}`
    : `${subject}${random.pick(works)}中${random.pick(cases)}，${random.pick(acts)}`;
}

/** A row of a task list: task, measure, unit, deadline. */
export function taskRow(random: Random, subject: string, index: number): string[] {
  return [
    String(index),
    `${subject}${random.pick(works)}`,
    random.pick(deeds),
    random.pick(units),
    `${random.between(1, 12)}月底前`,
  ];
}

/** A summary of 20 to 200 characters. */
export function summaryOf(random: Random, subject: string, work: string): string {
  return `对本市${subject}${work}的职责分工、办理期限和检查要求作出安排，${random.pick(aims)}。`;
}
