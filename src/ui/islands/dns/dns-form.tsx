import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { NameFault } from '../../../dns/name.ts';
import { resolvers, type ResolverFault } from '../../../dns/resolvers.ts';
import type { DnsMessages } from '../../../i18n/dns-messages.ts';
import type { DnsState } from '../../dns-state.ts';
import { Field } from '../form/field.tsx';
import { Fold } from '../form/fold.tsx';
import { machineText } from '../form/machine-text.ts';
import type { ResolverChoice } from './resolver-choice.ts';

/** What stands in the way of asking. */
export type FormFault =
  | { readonly field: 'input' | 'ip' | 'selector'; readonly fault: NameFault }
  | { readonly field: 'own'; readonly fault: ResolverFault };

interface DnsFormProps {
  readonly m: DnsMessages;
  readonly state: DnsState;
  readonly choice: ResolverChoice;
  /** Named on the button: the person must know who will be asked. */
  readonly operator: string;
  readonly fault: FormFault | null;
  /** Null while the page is only being rendered. */
  readonly actions: FormActions | null;
  /** True while questions are under way. */
  readonly busy: boolean;
  readonly isAgain: boolean;
}

export interface FormActions {
  readonly change: (part: Partial<DnsState>) => void;
  readonly choose: (part: Partial<ResolverChoice>) => void;
  readonly ask: () => void;
  readonly stop: () => void;
  readonly reset: () => void;
}

export const formFaultId = 'dns-fault';

/** The one box, who sends, whom to ask, and the button that names them. */
export function DnsForm(props: DnsFormProps): VNode {
  const { m, state, fault, actions, operator, busy, isAgain } = props;
  const id = useId();
  const wrong = fault?.field === 'input';
  const change = (part: Partial<DnsState>): void => actions?.change(part);
  return (
    <form
      class="dns-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        actions?.ask();
      }}
    >
      <fieldset disabled={!actions}>
        <legend class="visually-hidden">{m.title}</legend>
        <label for={id}>{m.form.input}</label>
        <input
          id={id}
          type="search"
          {...machineText}
          inputMode="email"
          enterkeyhint="search"
          autocorrect="off"
          placeholder={m.form.inputHint}
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? formFaultId : undefined}
          value={state.input}
          onInput={({ currentTarget }) => change({ input: currentTarget.value })}
        />
        <SenderFields m={m} state={state} fault={fault} change={change} />
        <ChooseResolver {...props} />
        {fault && (
          <p class="problem" role="alert" id={formFaultId}>
            {fault.field === 'own' ? m.form.ownUrl : m.form[fault.field]}:{' '}
            {fault.field === 'own' ? m.resolverFault[fault.fault] : m.nameFault[fault.fault]}
          </p>
        )}
        <div class="tools">
          <button type="submit" class="dns-ask">
            {isAgain ? m.askAgain(operator) : m.ask(operator)}
          </button>
          {busy && (
            <button type="button" onClick={() => actions?.stop()}>
              {m.form.stop}
            </button>
          )}
          <button type="button" onClick={() => actions?.reset()}>
            {m.form.reset}
          </button>
        </div>
        <p class="soft hint">{m.form.who}</p>
      </fieldset>
    </form>
  );
}

interface SenderFieldsProps extends Pick<DnsFormProps, 'm' | 'state' | 'fault'> {
  readonly change: (part: Partial<DnsState>) => void;
}

function SenderFields({ m, state, fault, change }: SenderFieldsProps): VNode {
  const field = (name: 'ip' | 'helo' | 'mailFrom' | 'selector', placeholder: string): VNode => (
    <Field
      label={m.form[name]}
      value={state[name]}
      placeholder={placeholder}
      wrong={fault?.field === name}
      describedBy={formFaultId}
      change={(value) => change({ [name]: value })}
    />
  );
  const isGiven = [state.ip, state.helo, state.mailFrom, state.selector].some((value) => value !== '');
  return (
    <Fold summary={m.form.more} wanted={isGiven || fault?.field === 'ip' || fault?.field === 'selector'}>
      <div class="form-fields">
        {field('ip', '192.0.2.10')}
        {field('helo', 'mx.example.org')}
        {field('mailFrom', 'user@example.org')}
        {field('selector', 's1')}
      </div>
    </Fold>
  );
}

function ChooseResolver({ m, choice, fault, actions }: DnsFormProps): VNode {
  const id = useId();
  const isOwn = choice.id === 'own';
  return (
    <div class="dns-resolver">
      <div class="form-field">
        <label for={id}>{m.form.resolver}</label>
        <select
          id={id}
          value={choice.id}
          onChange={({ currentTarget }) => actions?.choose({ id: currentTarget.value })}
        >
          {resolvers.map((resolver) => (
            <option key={resolver.id} value={resolver.id}>
              {resolver.operator}
            </option>
          ))}
          <option value="own">{m.form.own}</option>
        </select>
      </div>
      {isOwn && (
        <div>
          <Field
            label={m.form.ownUrl}
            value={choice.url}
            placeholder="https://dns.example.net/dns-query"
            wrong={fault?.field === 'own'}
            describedBy={formFaultId}
            change={(url) => actions?.choose({ url })}
          />
          <label class="form-check">
            <input
              type="checkbox"
              checked={choice.validates}
              onChange={({ currentTarget }) => actions?.choose({ validates: currentTarget.checked })}
            />
            {m.form.validates}
          </label>
          <p class="soft hint">{m.form.ownHint}</p>
        </div>
      )}
    </div>
  );
}
