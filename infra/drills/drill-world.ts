import { sessionIdSchema, type SessionId } from '@pairwise/contracts';
import { roomUpdates } from '@pairwise/db';
import { sealRoomTicket } from '@pairwise/domain';
import {
  createTestApi,
  createTestOrganization,
  createTestSession,
  testSecret,
  type TestApi,
  type TestOrganization,
  type TestSession,
} from '@pairwise/test-kit';
import * as Y from 'yjs';
import { RoomServerProcess } from './room-server-process.js';
import { questionId, Typist } from './typist.js';

interface Teardown {
  teardown(work: () => Promise<void>): void;
}

/** Two room servers on one database and one Redis, and rooms to type in. */
export class DrillWorld {
  private constructor(
    private readonly api: TestApi,
    private readonly organization: TestOrganization,
    readonly servers: readonly [RoomServerProcess, RoomServerProcess],
  ) {}

  static async open(t: Teardown): Promise<DrillWorld> {
    const api = await createTestApi(t);
    const organization = await createTestOrganization(api, 'Drill');
    const { appUrl } = api.database;
    const servers = [
      await RoomServerProcess.start(appUrl),
      await RoomServerProcess.start(appUrl),
    ] as const;
    t.teardown(async () => {
      for (const server of servers) await server.stop('SIGTERM');
    });
    return new DrillWorld(api, organization, servers);
  }

  openRoom(): Promise<TestSession> {
    return createTestSession(this.api, this.organization, 'live', [questionId]);
  }

  openTypist(session: TestSession, role: 'candidate' | 'interviewer', server: 0 | 1) {
    const isCandidate = role === 'candidate';
    const ticket = (): string =>
      sealRoomTicket(testSecret, {
        organizationId: this.organization.id,
        sessionId: sessionIdSchema.parse(session.id),
        participantId: isCandidate ? session.invitationId : this.organization.userIds.interviewer,
        name: isCandidate ? 'Casey Candidate' : 'Ina Interviewer',
        role,
        expiresAtMs: Date.now() + 60_000,
      });
    return Typist.open({
      sessionId: session.id,
      ticket,
      serverPort: this.servers[server].port,
    });
  }

  /** As the log in Postgres gives it. */
  async storedText({ id }: TestSession): Promise<string> {
    const updates = await this.api.database.db.withTenant(this.organization.id, (tx) =>
      roomUpdates.list(tx, id as SessionId),
    );
    const document = new Y.Doc();
    for (const update of updates) Y.applyUpdate(document, update);
    return document.getText(questionId).toString();
  }
}
