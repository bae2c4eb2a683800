/** What the HTTP side is made from. The composition root hands it over; nothing here knows where things are stored. */
import type { DatasetsParts } from "#server/datasets/parts.ts";
import type { HistoryParts } from "#server/history/read-history.ts";
import type { VersionsParts } from "#server/history/versions.ts";
import type { Mailer } from "#server/mail/mailer.ts";
import type { Logger } from "#server/observability/logger.ts";
import type { Watch } from "#server/operation/watch.ts";
import type { Access } from "#server/people/access.ts";
import type { InvitationsParts } from "#server/people/invitations.ts";
import type { SignIn } from "#server/people/sign-in.ts";
import type { Tickets } from "#server/people/tickets.ts";
import type { WhoAsksParts } from "#server/people/who-asks.ts";
import type { ReviewParts } from "#server/review/threads.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { ProblemError } from "#shared/wire/problem.ts";

export interface HttpSettings {
  /** the address people open; null when it is the one we listen on */
  readonly publicUrl: URL | null;
  /** X-Forwarded-* can be believed: only our own proxy can reach us */
  readonly behindProxy: boolean;
  /** we speak TLS ourselves */
  readonly secure: boolean;
  /** of people whose browser asks for neither French nor English */
  readonly language: Language;
  /** spaces made and invitations accepted, per minute and client address */
  readonly arrivalsPerMinute: number;
  /** the built client */
  readonly clientFolder: string;
}

export interface HttpParts
  extends InvitationsParts,
    DatasetsParts,
    HistoryParts,
    ReviewParts,
    VersionsParts,
    WhoAsksParts {
  readonly signIn: SignIn;
  readonly access: Access;
  readonly tickets: Tickets;
  /** null: no mail server is configured */
  readonly mailer: Mailer | null;
  readonly settings: HttpSettings;
  readonly watch: Watch;
  readonly log: Logger;
  /** errors of the layers below that have a code of their own; null for what nobody expected */
  readonly explain: (error: unknown) => ProblemError | null;
}
