/** What a greylist remembers a first try by. */
export interface GreylistKey {
  /** Leading bits of the address that count; 0: the address does not count. */
  v4: number;
  v6: number;
  sender: boolean;
  recipient: boolean;
  helo: boolean;
}

/** A greylist's rules in seconds. */
export interface Greylist {
  /** A retry sooner than this after the first try is refused. */
  delay: number;
  /** A retry later than this after the first try counts as a first try again. */
  window: number;
  /** How long a passed key stays known without being seen. */
  keeps: number;
  key: GreylistKey;
  /** Passed keys until the client passes everything; null: never. Postgrey counts one an hour. */
  autoWhitelist: { passes: number; countEvery: number; keeps: number } | null;
  /** A try inside the delay starts the delay again. */
  restarts: boolean;
  /** The same message is known again from any address. */
  byMessage: boolean;
  /** It never accepts itself: the try after the delay only puts the address on the white list, the next one passes. */
  handsOver: boolean;
  /** `source`/`documented`: read there; `reported`: seen in the field, the product publishes no rule. */
  basis: 'source' | 'documented' | 'reported';
}

export type GreylistProduct =
  'postgrey' | 'rspamd' | 'milter-greylist' | 'openbsd-spamd' | 'sqlgrey' | 'mimecast' | 'cpanel';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;
const TRIPLET = { sender: true, recipient: true, helo: false };

/** The products' defaults; every number can be changed by the receiving side, which nobody can ask. */
export const GREYLISTS: Readonly<Record<GreylistProduct, Greylist>> = {
  postgrey: {
    delay: 5 * MINUTE,
    window: 2 * DAY,
    keeps: 35 * DAY,
    key: { v4: 24, v6: 64, ...TRIPLET },
    autoWhitelist: { passes: 5, countEvery: HOUR, keeps: 35 * DAY },
    restarts: false,
    byMessage: false,
    handsOver: false,
    basis: 'source',
  },
  rspamd: {
    delay: 5 * MINUTE,
    window: DAY,
    keeps: DAY,
    key: { v4: 19, v6: 64, ...TRIPLET },
    autoWhitelist: null,
    restarts: false,
    byMessage: true,
    handsOver: false,
    basis: 'source',
  },
  'milter-greylist': {
    delay: 30 * MINUTE,
    window: 5 * DAY,
    keeps: DAY,
    key: { v4: 32, v6: 128, ...TRIPLET },
    autoWhitelist: null,
    restarts: false,
    byMessage: false,
    handsOver: false,
    basis: 'documented',
  },
  'openbsd-spamd': {
    delay: 25 * MINUTE,
    window: 4 * HOUR,
    keeps: 864 * HOUR,
    key: { v4: 32, v6: 128, sender: true, recipient: true, helo: true },
    // A passed tuple puts the address itself on the white list.
    autoWhitelist: { passes: 1, countEvery: 0, keeps: 864 * HOUR },
    restarts: false,
    byMessage: false,
    handsOver: true,
    basis: 'documented',
  },
  sqlgrey: {
    delay: 5 * MINUTE,
    window: DAY,
    keeps: 60 * DAY,
    key: { v4: 24, v6: 64, ...TRIPLET },
    autoWhitelist: { passes: 10, countEvery: 0, keeps: 60 * DAY },
    restarts: false,
    byMessage: false,
    handsOver: false,
    basis: 'documented',
  },
  mimecast: {
    delay: MINUTE,
    window: 12 * HOUR,
    keeps: 12 * HOUR,
    key: { v4: 32, v6: 128, ...TRIPLET },
    autoWhitelist: null,
    restarts: false,
    byMessage: false,
    handsOver: false,
    basis: 'reported',
  },
  cpanel: {
    delay: 5 * MINUTE,
    window: 4 * HOUR,
    keeps: 3 * DAY,
    key: { v4: 24, v6: 128, ...TRIPLET },
    autoWhitelist: null,
    restarts: false,
    byMessage: false,
    handsOver: false,
    basis: 'reported',
  },
};

/** One delivery attempt as the receiving side sees it. */
export interface Contact {
  at: number;
  ip: string;
  sender: string;
  recipient: string;
  helo: string;
  /** Names the message, for a greylist that knows it by its text. */
  message?: string;
}

export type GreylistAnswer =
  'first' | 'too-soon' | 'listed' | 'passed' | 'known' | 'whitelisted' | 'too-late';

interface Entry {
  first: number;
  last: number;
  passed: boolean;
}

/** A greylist's memory: ask it about contacts in order of time. */
export class GreylistMemory {
  readonly #rules: Greylist;
  readonly #entries = new Map<string, Entry>();
  readonly #clients = new Map<string, { passes: number; counted: number; last: number }>();

  constructor(rules: Greylist) {
    this.#rules = rules;
  }

  answer(contact: Contact): GreylistAnswer {
    const { delay, window, keeps, autoWhitelist, restarts } = this.#rules;
    const net = network(contact.ip, this.#rules.key);
    const client = this.#clients.get(net);
    if (autoWhitelist !== null && client !== undefined && client.passes >= autoWhitelist.passes) {
      const fresh = contact.at - client.last <= autoWhitelist.keeps;
      client.last = contact.at;
      if (fresh) return 'whitelisted';
      this.#clients.delete(net);
    }
    const keys = this.#keys(contact, net);
    const known = keys.flatMap((key) => this.#entries.get(key) ?? []);
    const entry = known.toSorted((a, b) => a.first - b.first)[0];
    if (entry === undefined) return this.#begin(keys, contact.at, 'first');
    const since = contact.at - entry.first;
    if (entry.passed && contact.at - entry.last > keeps) return this.#begin(keys, contact.at, 'first');
    if (!entry.passed && since > window) return this.#begin(keys, contact.at, 'too-late');
    entry.last = contact.at;
    if (entry.passed) return this.#count(net, contact.at, 'known');
    if (since < delay) {
      if (restarts) entry.first = contact.at;
      return 'too-soon';
    }
    entry.passed = true;
    return this.#count(net, contact.at, this.#rules.handsOver ? 'listed' : 'passed');
  }

  #begin(keys: readonly string[], at: number, answer: 'first' | 'too-late'): GreylistAnswer {
    const entry = { first: at, last: at, passed: false };
    for (const key of keys) this.#entries.set(key, entry);
    return answer;
  }

  #count(net: string, at: number, answer: 'listed' | 'passed' | 'known'): GreylistAnswer {
    const every = this.#rules.autoWhitelist?.countEvery ?? 0;
    const client = this.#clients.get(net) ?? { passes: 0, counted: -Infinity, last: at };
    if (at - client.counted >= every) {
      client.passes += 1;
      client.counted = at;
    }
    client.last = at;
    this.#clients.set(net, client);
    return answer;
  }

  #keys(contact: Contact, net: string): string[] {
    const { sender, recipient, helo } = this.#rules.key;
    const envelope = [net, sender && contact.sender, recipient && contact.recipient, helo && contact.helo];
    const keys = [JSON.stringify(envelope)];
    if (this.#rules.byMessage && contact.message !== undefined) keys.push(`message ${contact.message}`);
    return keys;
  }
}

/** The part of an address that counts, as text; what is not an address counts as it stands. */
export function network(ip: string, key: GreylistKey): string {
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(ip);
  if (v4) {
    const bytes = v4.slice(1).map(Number);
    const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return `4:${bits.slice(0, key.v4)}`;
  }
  if (!ip.includes(':')) return ip;
  const [head = '', tail] = ip.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  const bits = groups.map((group) => (parseInt(group, 16) || 0).toString(2).padStart(16, '0')).join('');
  return `6:${bits.slice(0, key.v6)}`;
}
