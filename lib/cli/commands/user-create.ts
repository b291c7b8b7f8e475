import { createAccount, NewAccount } from '../accounts.ts';
import { command, WrongUse } from '../command.ts';
import { choosePassword } from '../password.ts';
import { onNewsroom } from '../newsroom.ts';
import { say } from '../say.ts';

export const userCreate = command({
  summary:
    'Makes an account. --role may be given several times; without --desk it holds on every desk. ' +
    'The password is asked for, read from a file (- is standard input), or made and printed once.',
  usage: '--email ADDRESS --name NAME --role ROLE [--desk DESK] [--password-file FILE]',
  arguments: [],
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    desk: { type: 'string' },
    'password-file': { type: 'string' },
  },
  async run({ values: { email, name, role = [], desk, 'password-file': file } }) {
    for (const [option, value] of Object.entries({ email, name }))
      if (value === undefined) throw new WrongUse(`--${option} is missing.`);
    const account = NewAccount.safeParse({ email, name, roles: role, desk });
    if (!account.success) throw new WrongUse(`${account.error.issues[0]?.message}.`);
    const { password, generated } = await choosePassword(file);
    await onNewsroom(() => createAccount(account.data, password));
    say(`${account.data.name} can sign in as ${account.data.email}.`);
    if (generated) say(`Password (shown only now): ${password}`);
  },
});
