/** The bodies of the API under the names that its description gives them. */
import { Thread } from "#shared/wire/comments.ts";
import * as history from "#shared/wire/history.ts";
import * as wire from "#shared/wire/http.ts";
import { LockList } from "#shared/wire/locks.ts";
import * as notices from "#shared/wire/notices.ts";
import { Trash } from "#shared/wire/trash.ts";
import * as versions from "#shared/wire/versions.ts";

export const MeBody = wire.Me.meta({ id: "Me" });
export const SpaceBody = wire.Space.meta({ id: "Space" });
export const InvitationBody = wire.Invitation.meta({ id: "Invitation" });
export const DatasetBody = wire.Dataset.meta({ id: "Dataset" });
export const UploadPreviewBody = wire.UploadPreview.meta({ id: "UploadPreview" });
export const ImportEventBody = wire.ImportEvent.meta({ id: "ImportEvent" });
export const CatalogueEntryBody = wire.CatalogueEntry.meta({ id: "CatalogueEntry" });
export const IssuePageBody = wire.IssuePage.meta({ id: "IssuePage" });
export const ThreadBody = Thread.meta({ id: "Thread" });
export const LockListBody = LockList.meta({ id: "LockList" });
export const NoticeListBody = notices.NoticeList.meta({ id: "NoticeList" });
export const NoticeEventBody = notices.NoticeEvent.meta({ id: "NoticeEvent" });
export const NoticeChoicesBody = notices.NoticeChoices.meta({ id: "NoticeChoices" });
export const SinceLastVisitBody = notices.SinceLastVisit.meta({ id: "SinceLastVisit" });
export const TrashBody = Trash.meta({ id: "Trash" });
export const VersionBody = versions.Version.meta({ id: "Version" });
export const VersionListBody = versions.VersionList.meta({ id: "VersionList" });
export const HistoryPageBody = history.HistoryPage.meta({ id: "HistoryPage" });
export const HistoryDetailBody = history.HistoryDetail.meta({ id: "HistoryDetail" });
export const HistoryPeopleBody = history.HistoryPeople.meta({ id: "HistoryPeople" });
