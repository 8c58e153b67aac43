import type { NotFoundMessages } from '../messages.ts';

export const notFound: NotFoundMessages = {
  title: '没有这个页面',
  text: '这个网址没有内容。条目编号永不更改，可能是网址输错了。',
  offlineTitle: '无法读取此页面',
  offlineText: '对应的本地数据缺失，网络也没有响应。可在“关于”页重新获取。',
};
