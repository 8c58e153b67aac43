import type { CodeMessages } from '../messages.ts';

export const code: CodeMessages = {
  title: (code) => `SMTP ${code}`,
  description: (code, title) => `SMTP ${code}：${title}。规范如何规定，各服务器实际表示什么。`,
  status: {
    standard: '标准',
    historic: '历史',
    unregistered: '未注册：有服务器使用，但注册表中没有',
    client: '由客户端程序自造，服务器不会发出',
  },
  says: '规范怎么说',
  classMeaning: {
    '1': '不属于 SMTP 类别',
    '2': '成功',
    '3': '中间状态：服务器等待后续输入',
    '4': '暂时失败：可以重试',
    '5': '永久失败：须先改动',
    '6': '不属于 SMTP 类别',
    '9': '不属于 SMTP 类别',
  },
  registeredWith: '注册对应',
  stages: '应答的命令',
  hosts: '各服务器的含义',
  hostsLead: '代码相同，含义不同：要看是谁说的。',
  entries: '使用此代码的条目',
  sources: '出处',
  note: '备注',
};
