import { resetPassword } from '../accounts.ts';
import { command } from '../command.ts';
import { choosePassword } from '../password.ts';
import { onNewsroom } from '../newsroom.ts';
import { say } from '../say.ts';

export const userReset = command({
  summary:
    'Gives an account a new password and ends all its sign-ins. The password is asked for, read ' +
    'from a file (- is standard input), or made and printed once.',
  usage: 'EMAIL [--password-file FILE]',
  arguments: ['EMAIL'],
  options: { 'password-file': { type: 'string' } },
  async run({ values, arguments: [email = ''] }) {
    const { password, generated } = await choosePassword(values['password-file']);
    await onNewsroom(() => resetPassword(email, password));
    say(`${email} has a new password and is signed out everywhere.`);
    if (generated) say(`Password (shown only now): ${password}`);
  },
});
