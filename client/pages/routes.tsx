/** Every address of the product and the page it shows. */
import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { Suspense } from "react";
import { Broken } from "#client/ui/error-boundary.tsx";
import { DatasetId, SavedViewId, SpaceId, ThreadId, VersionId } from "#shared/model/ids.ts";
import { AccountPage } from "./account/account-page.tsx";
import { OperatorPage } from "./account/operator-page.tsx";
import { ServerPage } from "./account/server-page.tsx";
import { SignInPage } from "./account/sign-in-page.tsx";
import { GuidePage } from "./guide/lazy-guide-page.ts";
import { JoinPage } from "./join-page.tsx";
import { MembersPage } from "./members/members-page.tsx";
import { MembersTab } from "./members/members-tab.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { UnsubscribePage } from "./notices/unsubscribe-page.tsx";
import { OpeningDataset } from "./opening-dataset.tsx";
import { OverviewPage } from "./overview/overview-page.tsx";
import { QuestionsPage } from "./questions/questions-page.tsx";
import { SpacePage } from "./space/space-page.tsx";
import { WelcomePage } from "./welcome-page.tsx";

/** What an address asks for. Where it asks for nothing that we know, it is set to undefined: the router keeps what is only left out. */
interface DatasetSearch {
  readonly version?: VersionId | undefined;
  readonly before?: VersionId | undefined;
  readonly thread?: ThreadId | undefined;
  readonly view?: SavedViewId | undefined;
  readonly review?: true | undefined;
  readonly complete?: true | undefined;
}

const root = createRootRoute({ notFoundComponent: NotFoundPage });

const welcome = createRoute({ getParentRoute: () => root, path: "/", component: WelcomePage });

const join = createRoute({
  getParentRoute: () => root,
  path: "/join/$token",
  component: function Join() {
    return <JoinPage token={join.useParams().token} />;
  },
});

const space = createRoute({
  getParentRoute: () => root,
  path: "/s/$spaceId",
  component: function Space() {
    const id = SpaceId.safeParse(space.useParams().spaceId);
    return id.success ? <SpacePage key={id.data} space={id.data} /> : <NotFoundPage />;
  },
});

const members = createRoute({
  getParentRoute: () => root,
  path: "/s/$spaceId/members",
  validateSearch: (search): { tab?: MembersTab | undefined } => ({ tab: MembersTab.safeParse(search.tab).data }),
  component: function Members() {
    const id = SpaceId.safeParse(members.useParams().spaceId);
    const { tab = "members" } = members.useSearch();
    return id.success ? <MembersPage key={id.data} space={id.data} tab={tab} /> : <NotFoundPage />;
  },
});

const questions = createRoute({
  getParentRoute: () => root,
  path: "/s/$spaceId/questions",
  /** the question a link leads to: they are gone through from there */
  validateSearch: (search): { question?: ThreadId | undefined } => ({
    question: ThreadId.safeParse(search.question).data,
  }),
  component: function Questions() {
    const id = SpaceId.safeParse(questions.useParams().spaceId);
    const { question = null } = questions.useSearch();
    return id.success ? <QuestionsPage key={id.data} space={id.data} question={question} /> : <NotFoundPage />;
  },
});

const overview = createRoute({ getParentRoute: () => root, path: "/overview", component: OverviewPage });

const account = createRoute({ getParentRoute: () => root, path: "/account", component: AccountPage });

const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", component: SignInPage });

const server = createRoute({ getParentRoute: () => root, path: "/operator", component: ServerPage });

const operator = createRoute({
  getParentRoute: () => root,
  path: "/operator/$token",
  component: function Operator() {
    return <OperatorPage token={operator.useParams().token} />;
  },
});

const guide = createRoute({
  getParentRoute: () => root,
  path: "/guide",
  component: function Guide() {
    return (
      <Suspense fallback={null}>
        <GuidePage />
      </Suspense>
    );
  },
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: "/unsubscribe/$token",
  component: function Unsubscribe() {
    return <UnsubscribePage token={unsubscribe.useParams().token} />;
  },
});

const dataset = createRoute({
  getParentRoute: () => root,
  path: "/d/$datasetId",
  /** the versions on screen, the thread of comments, the saved view, the review or what is left to complete that a link leads to */
  validateSearch: (search): DatasetSearch => ({
    version: VersionId.safeParse(search.version).data,
    before: VersionId.safeParse(search.before).data,
    thread: ThreadId.safeParse(search.thread).data,
    view: SavedViewId.safeParse(search.view).data,
    review: search.review === true || undefined,
    complete: search.complete === true || undefined,
  }),
  component: function Dataset() {
    const id = DatasetId.safeParse(dataset.useParams().datasetId);
    return id.success ? <OpeningDataset key={id.data} dataset={id.data} /> : <NotFoundPage />;
  },
});

const tree = root.addChildren([
  welcome,
  join,
  space,
  members,
  questions,
  overview,
  account,
  signIn,
  operator,
  server,
  guide,
  unsubscribe,
  dataset,
]);

export function createRoutes() {
  // its own words for a mistake of ours are in English, and lead nowhere
  return createRouter({ routeTree: tree, defaultErrorComponent: ({ error }) => <Broken error={error} /> });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createRoutes>;
  }
}
