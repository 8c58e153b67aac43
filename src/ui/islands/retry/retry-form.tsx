import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { RetryMessages } from '../../../i18n/retry-messages.ts';
import { formatDuration } from '../../../retry/duration.ts';
import { GREYLISTS, type GreylistProduct } from '../../../retry/greylist.ts';
import { policyOf } from '../../../retry/policies/policy-of.ts';
import { usePage } from '../../page-context.tsx';
import { greylistName, mtaName, mtas } from '../../product-name.ts';
import type { RetryState } from '../../retry-state.ts';
import { Field } from '../form/field.tsx';
import { Fold } from '../form/fold.tsx';
import { defaultsFor, type Obstacle } from './question.ts';
import type { Pasted } from './read-paste.ts';
import { isHost, isStage, mtaOf, stages } from './read-state.ts';

export interface FormProps {
  readonly state: RetryState;
  readonly change: (part: Partial<RetryState>) => void;
  readonly pasted: Pasted;
  readonly obstacle: Obstacle | null;
  readonly m: RetryMessages;
}

/** Server and other side: with these two alone there is an answer. */
export function ChooseSides({ state, change, m }: FormProps): VNode {
  const id = useId();
  const products = Object.keys(GREYLISTS) as GreylistProduct[];
  return (
    <>
      <div class="form-field">
        <label for={`${id}-mta`}>{m.form.mta}</label>
        <select
          id={`${id}-mta`}
          value={state.mta}
          onChange={({ currentTarget }) => change({ mta: mtaOf(currentTarget.value) ?? state.mta })}
        >
          {mtas.map((mta) => (
            <option key={mta} value={mta} selected={mta === state.mta} lang="en">
              {mtaName[mta]}
            </option>
          ))}
        </select>
      </div>
      <div class="form-field">
        <label for={`${id}-host`}>{m.form.host}</label>
        <select
          id={`${id}-host`}
          value={state.host}
          onChange={({ currentTarget: { value } }) => isHost(value) && change({ host: value })}
        >
          {products.map((product) => (
            <option key={product} value={product} selected={product === state.host}>
              {greylistName[product]}
            </option>
          ))}
          <option value="refuses" selected={state.host === 'refuses'}>
            {m.form.refuses}
          </option>
        </select>
      </div>
    </>
  );
}

/** The program's own parameters. The default, or what was pasted, stands in grey. */
export function SettingsFields({ state, change, pasted, obstacle, m }: FormProps): VNode {
  const defaults = defaultsFor(state.mta, state.version);
  const given = pasted.kind === 'settings' ? pasted.settings : {};
  const wrong = obstacle?.at === 'setting' ? obstacle.problem.setting : undefined;
  return (
    <Fold summary={m.form.settings} wanted={wrong !== undefined || Object.keys(state.settings).length > 0}>
      <p class="soft hint">{m.form.settingsHint}</p>
      <div class="form-fields">
        <ChooseVersion state={state} change={change} m={m} />
        {Object.entries({ ...defaults, ...given }).map(([name, value]) => (
          <Field
            key={name}
            label={name}
            machine
            value={state.settings[name] ?? ''}
            placeholder={value || '–'}
            wrong={name === wrong}
            change={(text) => change({ settings: { ...state.settings, [name]: text } })}
          />
        ))}
      </div>
    </Fold>
  );
}

/** Which release's defaults hold, where they have changed; the newest is the first choice. */
function ChooseVersion({ state, change, m }: Pick<FormProps, 'state' | 'change' | 'm'>): VNode | null {
  const id = useId();
  const since = policyOf(state.mta)?.defaultsSince;
  if (since === undefined) return null;
  const choices = [
    ...since.toReversed().map((first, i) => ({ value: i === 0 ? '' : first, label: m.versionFrom(first) })),
    { value: '0.0', label: m.versionBefore(since[0] ?? '') },
  ];
  return (
    <div class="form-field">
      <label for={id}>{m.form.version}</label>
      <select
        id={id}
        value={state.version}
        onChange={({ currentTarget }) => change({ version: currentTarget.value })}
      >
        {choices.map(({ value, label }) => (
          <option key={value} value={value} selected={value === state.version}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What was answered, and to which command: retry rules may depend on both. */
function FailureFields({ state, change, obstacle, m }: FormProps): VNode {
  const { common } = usePage();
  const id = useId();
  return (
    <>
      <Field
        label={m.form.reply}
        value={state.reply}
        placeholder="450"
        wrong={obstacle?.at === 'reply'}
        change={(reply) => change({ reply })}
      />
      <div class="form-field">
        <label for={id}>{m.form.stage}</label>
        <select
          id={id}
          value={state.stage}
          onChange={({ currentTarget: { value } }) => isStage(value) && change({ stage: value })}
        >
          {stages.map((stage) => (
            <option key={stage} value={stage} selected={stage === state.stage}>
              {common.stage[stage]}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

/** What the greylist compares and for how long, and how many addresses the sending side has. */
export function GreylistFields(form: FormProps): VNode {
  const { state, change, obstacle, m } = form;
  const { common } = usePage();
  const preset = state.host === 'refuses' ? null : GREYLISTS[state.host];
  const field = (at: 'delay' | 'window' | 'bits' | 'ips', placeholder: string): VNode => (
    <Field
      label={m.form[at]}
      value={state[at]}
      placeholder={placeholder}
      wrong={obstacle?.at === at}
      numeric={at === 'bits' || at === 'ips'}
      change={(text) => change({ [at]: text })}
    />
  );
  return (
    <Fold summary={m.form.greylistDetails} wanted={obstacle !== null && !('problem' in obstacle)}>
      {preset && <p class="soft hint">{m.basis(common.grade[preset.basis])}</p>}
      {state.host !== 'refuses' && <p class="soft hint">{m.greylistNote[state.host]}</p>}
      <div class="form-fields">
        <FailureFields {...form} />
        {preset && field('delay', formatDuration(preset.delay, 'exim'))}
        {preset && field('window', formatDuration(preset.window, 'exim'))}
        {preset && field('bits', String(preset.key.v4))}
        {field('ips', '1')}
        <label class="form-check">
          <input
            type="checkbox"
            checked={state.oneNetwork}
            onChange={({ currentTarget }) => change({ oneNetwork: currentTarget.checked })}
          />
          {m.form.oneNetwork}
        </label>
      </div>
    </Fold>
  );
}
