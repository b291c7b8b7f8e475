import { redirect } from 'next/navigation';
import { SignInForm } from '#components/newsroom/session/sign-in-form.tsx';
import { readOrganisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { localNext } from '#lib/newsroom/session/sign-in/next-path.ts';
import { currentActor } from '#lib/newsroom/session/request/require-actor.ts';
import { signIn } from './actions.ts';

interface LoginProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function LoginPage({ searchParams }: LoginProps) {
  const next = localNext((await searchParams).next);
  if (await currentActor()) redirect(next);
  const { name } = await readOrganisation();
  return (
    <main id="main" className="door">
      <div className="door-form">
        <SignInForm organisation={name} next={next} signIn={signIn} />
      </div>
      <aside className="door-proof" aria-label="A word before the shift">
        <div className="proof">
          <p className="kicker">Four eyes</p>
          <p className="story-headline">
            Nothing goes <del>live</del> <ins>out</ins> that only its writer has read
          </p>
          <p className="standfirst">Write. Someone else reads. Then readers do.</p>
        </div>
      </aside>
    </main>
  );
}
