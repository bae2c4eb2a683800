/** What the HTTP side is made from. The composition root hands it over; nothing here knows where things are stored. */
import type { OperatorLink } from "#server/accounts/operator-link.ts";
import type { AccountsParts } from "#server/accounts/parts.ts";
import type { BilanParts } from "#server/cleaning/bilan.ts";
import type { CompilationsParts } from "#server/cleaning/compilations.ts";
import type { RecipesParts } from "#server/cleaning/recipes.ts";
import type { StepNotesParts } from "#server/cleaning/step-notes.ts";
import type { ToldApartParts } from "#server/cleaning/told-apart.ts";
import type { ImportRecordsParts } from "#server/datasets/import-records.ts";
import type { DatasetsParts } from "#server/datasets/parts.ts";
import type { PrivateDataParts } from "#server/datasets/private-data.ts";
import type { PublishedFiles } from "#server/datasets/published-files.ts";
import type { SavedViewsParts } from "#server/datasets/saved-views.ts";
import type { FromAddressParts } from "#server/datasets/upload-from-address.ts";
import type { ExportsParts } from "#server/exports/exports.ts";
import type { GeocodingParts } from "#server/geocoding/geocoding.ts";
import type { TerritoryParts } from "#server/geography/territory.ts";
import type { HistoryParts } from "#server/history/read-history.ts";
import type { VersionsParts } from "#server/history/versions.ts";
import type { Mailer } from "#server/mail/mailer.ts";
import type { NoticesParts } from "#server/notices/list-notices.ts";
import type { Notices } from "#server/notices/notices.ts";
import type { NoticesSide } from "#server/notices/open-notices.ts";
import type { Logger } from "#server/observability/logger.ts";
import type { Watch } from "#server/operation/watch.ts";
import type { Access } from "#server/people/access.ts";
import type { Audit, AuditParts } from "#server/people/audit.ts";
import type { InvitationsParts } from "#server/people/invitations.ts";
import type { LocksParts } from "#server/people/locks.ts";
import type { PersonalDataParts } from "#server/people/personal-data.ts";
import type { SignIn } from "#server/people/sign-in.ts";
import type { Tickets } from "#server/people/tickets.ts";
import type { WhoAsksParts } from "#server/people/who-asks.ts";
import type { PurgeParts } from "#server/purge/parts.ts";
import type { RegistersParts } from "#server/registers/registers.ts";
import type { ApprovalParts } from "#server/review/approval.ts";
import type { AssignmentsParts } from "#server/review/assignments.ts";
import type { MarksParts } from "#server/review/marks.ts";
import type { OverviewParts } from "#server/review/overview.ts";
import type { QuestionsParts } from "#server/review/questions.ts";
import type { SpotChecksParts } from "#server/review/spot-checks.ts";
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
  /** the only other place that pages show pictures from */
  readonly mapTiles: { readonly address: string; readonly credit: string } | null;
  /** of people whose browser asks for neither French nor English */
  readonly language: Language;
  /** spaces made and invitations accepted, per minute and client address */
  readonly arrivalsPerMinute: number;
  /** the built client */
  readonly clientFolder: string;
  /** outlives a restore: it is printed once */
  readonly operatorLink: OperatorLink;
}

export interface HttpParts
  extends InvitationsParts,
    DatasetsParts,
    ImportRecordsParts,
    FromAddressParts,
    HistoryParts,
    LocksParts,
    ReviewParts,
    VersionsParts,
    ApprovalParts,
    MarksParts,
    AssignmentsParts,
    SavedViewsParts,
    PrivateDataParts,
    PurgeParts,
    BilanParts,
    CompilationsParts,
    RecipesParts,
    GeocodingParts,
    TerritoryParts,
    RegistersParts,
    StepNotesParts,
    ToldApartParts,
    SpotChecksParts,
    OverviewParts,
    PersonalDataParts,
    ExportsParts,
    NoticesParts,
    NoticesSide,
    WhoAsksParts,
    AuditParts {
  readonly live: DatasetsParts["live"];
  readonly notices: Notices;
  readonly questionOrder: QuestionsParts["questionOrder"];
  readonly publishedFiles: PublishedFiles;
  readonly signIn: SignIn;
  readonly accounts: AccountsParts;
  readonly access: Access;
  readonly audit: Audit;
  readonly tickets: Tickets;
  /** null: no mail server is configured */
  readonly mailer: Mailer | null;
  readonly settings: HttpSettings;
  readonly watch: Watch;
  readonly log: Logger;
  /** errors of the layers below that have a code of their own; null for what nobody expected */
  readonly explain: (error: unknown) => ProblemError | null;
}
