import type { NotFoundMessages } from '../messages.ts';

export const notFound: NotFoundMessages = {
  title: 'No such page',
  text: 'Nothing stands at this address. Ids of entries never change, so the address may be mistyped.',
  offlineTitle: 'This page could not be read',
  offlineText:
    'Its part of the stored data is missing, and the network did not answer. The About page can fetch it again.',
};
