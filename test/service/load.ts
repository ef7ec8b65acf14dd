// Asks a service on this machine many things at once, over connections that stay open, and gives every answer to who asked.

import { Agent, request } from "node:http";

export interface Question {
  readonly path: string;
  readonly body: string;
}
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * The answers to `questions`, in order, over so many connections at once. Each connection asks its next question when it
 * has its answer: so the service is never idle, and never asked more than it can answer.
 */
export async function askAll(
  origin: string,
  questions: readonly Question[],
  connections: number,
): Promise<readonly Answer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answer[] = [];
  let next = 0;
  const connection = async (): Promise<void> => {
    for (let index = next++; index < questions.length; index = next++) {
      const question = questions[index];
      if (question !== undefined) answers[index] = await ask(origin, question, agent);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    agent.destroy();
  }
  return answers;
}

function ask(origin: string, { path, body }: Question, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(`${origin}${path}`, { method: "POST", agent, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on("data", (part: Buffer) => parts.push(part));
      reply.on("end", () =>
        resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString("utf8") }),
      );
      reply.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
