import type { BrandView } from '@argus/game/brand';
import type { MonitorView } from '@argus/game/monitorView';
import type { MonitorWindow } from '@argus/game/monitorWindow';
import type { ParticipantTimeline } from '@argus/game/participantTimeline';
import type { PlayedQuestion } from '@argus/game/playedQuestions';
import type { PracticeVerdict, PracticeView } from '@argus/game/practice';
import type { QuizDraft } from '@argus/game/quiz';
import type { Reaction } from '@argus/game/reactions';
import type { Outcome } from '@argus/game/rejection';
import type { HostReview, PlayerReview } from '@argus/game/reviewViews';
import type { Command } from '@argus/game/sessionState';
import type { SettingsInput } from '@argus/game/settings';
import type {
  HostView,
  PersonalView,
  PlayerView,
  QuizDocument,
  SessionCard,
  StageView,
} from '@argus/game/views';
import type { ReviewEngine } from './reviewEngine.ts';
import type {
  ImportedQuiz,
  Joined,
  LobbySession,
  NewSession,
  NewSessionKey,
  OpenLobby,
  QuizPage,
  Received,
  RunStep,
  SavedQuiz,
  SessionDetails,
  SessionKeys,
  SessionPage,
  Steered,
  TextFile,
  User,
} from './shapes.ts';

/** Who authors or steers. */
export type Actor =
  | { readonly kind: 'user'; readonly userId: string }
  | {
      readonly kind: 'host-token';
      readonly sessionId: string;
      /** Without a role it is the host's. */
      readonly role?: 'host' | 'observer';
      readonly name?: string;
    };

/** Who plays. */
export interface Player {
  readonly sessionId: string;
  readonly participantId: string;
}

/** The newest value of something, and a call whenever there is a newer one. The same object for all who share it. */
export interface Live<T> {
  subscribe(wake: () => void): () => void;
  read(): T;
}

type Reply<T> = Promise<Outcome<T>>;
type Page = { readonly limit?: number | undefined; readonly cursor?: string | null | undefined };

/** What the API asks of the engine. `createEngine` gives it; the API's own tests give a small stand-in. */
export interface Engine {
  readonly identify: {
    player(token: string): Promise<Player | null>;
    hostToken(token: string): Promise<Actor | null>;
  };
  readonly accounts: {
    user(headers: Headers): Promise<User | null>;
    needsAdmin(): Promise<boolean>;
    createFirst(input: {
      token: string;
      email: string;
      name: string;
      password: string;
    }): Reply<{ created: true }>;
  };
  readonly play: {
    lookup(pin: string): Reply<SessionCard>;
    suggest(pin: string): Reply<{ nicknames: readonly string[] }>;
    join(input: { pin: string; nickname: string; team?: number | undefined }): Reply<Joined>;
    recover(input: { pin: string; code: string }): Reply<Joined>;
    answer(
      player: Player,
      input: { questionIndex: number; value: unknown; key: string; attempt?: number | undefined },
      connectionId: string,
    ): Reply<Received>;
    /** `seen` is the version of the own run that the player saw. */
    goOn(player: Player, seen: number): Reply<RunStep>;
    react(player: Player, reaction: Reaction): Reply<{ received: true }>;
    askForTime(player: Player): Reply<{ asked: true }>;
    review(player: Player): Reply<PlayerReview>;
  };
  readonly watch: {
    player(player: Player): Reply<Live<PlayerView>>;
    personal(player: Player): Reply<Live<PersonalView>>;
    stage(actor: Actor, sessionId: string): Reply<Live<StageView>>;
    host(actor: Actor, sessionId: string): Reply<Live<HostView>>;
    monitor(actor: Actor, sessionId: string, window?: MonitorWindow): Reply<Live<MonitorView>>;
  };
  readonly presence: {
    connect(
      player: Player,
      connectionId: string,
      device?: 'phone' | 'tablet' | 'computer' | null,
    ): () => void;
    away(player: Player, connectionId: string, away: boolean): Promise<void>;
    delay(player: Player, connectionId: string, rttMs: number): void;
  };
  onKicked(listener: (participantId: string) => void): () => void;
  readonly brand: {
    get(): Reply<BrandView>;
    save(actor: Actor, input: { name: string; color: string | null }): Reply<BrandView>;
    setLogo(actor: Actor, input: { base64: string }): Reply<BrandView>;
    removeLogo(actor: Actor): Reply<BrandView>;
  };
  readonly lobby: {
    open(): Reply<OpenLobby>;
    privacy(): Reply<{ keepPersonalDays: number }>;
    create(input: { quizId: string; pace?: 'host' | 'auto' | undefined }): Reply<LobbySession>;
    practice(input: { quizId: string }): Reply<PracticeView>;
    judge(input: {
      quizId: string;
      revision: number;
      questionIndex: number;
      value: unknown;
    }): Reply<PracticeVerdict>;
  };
  readonly quizzes: {
    list(actor: Actor, input: Page & { search?: string | undefined }): Reply<QuizPage>;
    get(actor: Actor, input: { quizId: string }): Reply<QuizDocument>;
    create(actor: Actor, input: { quiz?: QuizDraft | undefined }): Reply<QuizDocument>;
    update(
      actor: Actor,
      input: { quizId: string; revision: number; quiz: QuizDraft; public?: boolean | undefined },
    ): Reply<SavedQuiz>;
    remove(actor: Actor, input: { quizId: string }): Reply<{ removed: true }>;
    restore(actor: Actor, input: { quizId: string }): Reply<{ restored: true }>;
    duplicate(actor: Actor, input: { quizId: string }): Reply<QuizDocument>;
    import(actor: Actor, input: { fileName: string; base64: string }): Reply<ImportedQuiz>;
    export(actor: Actor, input: { quizId: string; format: 'argus-json' | 'csv' }): Reply<TextFile>;
    csvExample(actor: Actor): Reply<TextFile>;
    createDemo(actor: Actor): Reply<QuizDocument>;
  };
  readonly sessions: {
    create(actor: Actor, input: { quizId: string; settings?: SettingsInput | undefined }): Reply<NewSession>;
    list(actor: Actor, input: Page): Reply<SessionPage>;
    get(actor: Actor, input: { sessionId: string }): Reply<SessionDetails>;
    review(actor: Actor, input: { sessionId: string }): Reply<HostReview>;
    export(
      actor: Actor,
      input: { sessionId: string; sheet: 'questions' | 'participants'; format: 'csv' },
    ): Reply<TextFile>;
    /** `version` is what the host saw; null for acts that mean the same whatever came between. */
    steer(actor: Actor, sessionId: string, version: number | null, command: Command): Reply<Steered>;
    /** Everything that one participant did, moment by moment. */
    participant(
      actor: Actor,
      input: { sessionId: string; participantId: string },
    ): Reply<ParticipantTimeline>;
    /** The questions that can be voided or corrected. */
    played(actor: Actor, input: { sessionId: string }): Reply<{ questions: readonly PlayedQuestion[] }>;
    invite(
      actor: Actor,
      input: { sessionId: string; role: 'host' | 'observer'; name: string },
    ): Reply<NewSessionKey>;
    keys(actor: Actor, input: { sessionId: string }): Reply<SessionKeys>;
    revoke(actor: Actor, input: { sessionId: string; keyId: string }): Reply<{ revoked: true }>;
  };
  readonly reviews: ReviewEngine<Actor>;
}
