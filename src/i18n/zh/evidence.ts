import type { EvidenceMessages } from '../messages.ts';

export const evidence: EvidenceMessages = {
  title: (host, name) => `${host}：实测 ${name}`,
  description: (title) => `${title}。与真实服务器的逐版本对话记录。`,
  lead: '在实验环境中与真实服务器对话所得，名称已换成示例域名。关键回复有标记。',
  citedBy: '以此为据的条目',
  header: {
    package: '软件包',
    provokes: '触发条件',
    setting: '设置',
    command: '重做命令',
    date: '记录日期',
    outcome: '结果',
    experiment: '检验的说法',
    trials: '试验次数',
    deterministic: '规律',
  },
};
