import {
  isUnanswered,
  type Answer,
  type Ask,
  type AskOptions,
  type Question,
  type RecordType,
} from './answer.ts';
import { askResolver, type Network } from './doh.ts';
import { canonicalName, isSameName } from './name.ts';
import type { Resolver } from './resolvers.ts';

/** How many aliases are followed by hand: resolvers themselves give up at about this depth. */
const mostAliases = 8;

/** One run of checks against one resolver: each question is put once, however many checks need it. */
export interface Session {
  readonly ask: Ask;
  /** Every question put so far with its answer, in order. */
  readonly log: () => readonly Answer[];
}

/** How many questions of one session are under way at once: a public resolver takes more for an attack. */
const mostAtOnce = 12;

/** Opens a session on a resolver. A CNAME whose target the server left out is followed (an authoritative server does so). */
export function openSession(resolver: Resolver, network: Network): Session {
  const inTurn = takeTurns(mostAtOnce);
  return cached((question, options) =>
    inTurn(() => askResolver(resolver, question, network, options.checkingDisabled === true)),
  );
}

/** Starts work at once while fewer than `most` are running, else in the order of asking. */
function takeTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Answers from what was kept, and asks nobody: a question that is not in it could not be asked. */
export function replay(answers: readonly Answer[]): Session {
  return cached((question) => {
    const kept = answers.find(
      ({ question: { name, type } }) => type === question.type && isSameName(name, question.name),
    );
    return Promise.resolve(kept ?? { kind: 'not-answered', question, fault: { kind: 'offline' } });
  });
}

type Transport = (question: Question, options: AskOptions) => Promise<Answer>;

/** Puts memory and alias following before any way of asking: the tests' zone, or a kept result. */
export function cached(transport: Transport): Session {
  const asked = new Map<string, Promise<Answer>>();
  const log: Answer[] = [];
  const once = (name: string, type: RecordType, options: AskOptions): Promise<Answer> => {
    const key = `${type} ${canonicalName(name)} ${options.checkingDisabled === true}`;
    let answer = asked.get(key);
    if (!answer) {
      answer = transport({ name, type }, options).then((given) => (log.push(given), given));
      asked.set(key, answer);
    }
    return answer;
  };
  const ask: Ask = async (name, type, options = {}) => {
    let answer = await once(name, type, options);
    const aliases: string[] = [];
    for (;;) {
      if (isUnanswered(answer)) return { ...answer, question: { name, type } };
      if (
        answer.aliases.some((alias) => isSameName(alias, name) || aliases.some((a) => isSameName(a, alias)))
      ) {
        return { kind: 'not-answered', question: { name, type }, fault: { kind: 'alias-loop' } };
      }
      aliases.push(...answer.aliases);
      const last = answer.aliases.at(-1);
      if (answer.kind !== 'nodata' || last === undefined)
        return { ...answer, question: { name, type }, aliases };
      if (aliases.length > mostAliases) {
        return { kind: 'not-answered', question: { name, type }, fault: { kind: 'alias-loop' } };
      }
      answer = await once(last, type, options);
    }
  };
  return { ask, log: () => log };
}
