import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { answerAuth } from '#lib/newsroom/session/sign-in/answer-auth.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = (request: NextRequest, context: Context): Promise<Response> =>
  answerAuth(request, (options) => NextAuth(request, context, options) as Promise<Response>);

export { answer as GET, answer as POST };
