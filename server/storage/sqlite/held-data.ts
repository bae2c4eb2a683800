/** Every kind of thing we hold about a person: one statement for each. A table that gains something about people gains a line here. */

/** ISO 8601 of a column of ms since 1970 */
const iso = (column: string, name: string) =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', ${column} / 1000.0, 'unixepoch') AS ${name}`;

const WHERE = "s.name AS space, d.name AS dataset";
/** what others wrote, which they may have written anew: for who is still in the space */
const ofMember = (column: string) =>
  `CASE WHEN EXISTS (SELECT 1 FROM members x WHERE x.space = s.id AND x.user = @user) THEN ${column} END`;
const OF_DATASET = "JOIN spaces s ON s.id = d.space";

/** Ids of the invitations someone came in by. */
export const CAME_BY = `SELECT json_extract(details, '$.invitation') FROM audit WHERE actor = @user AND action = 'joined'
  AND json_extract(details, '$.invitation') IS NOT NULL`;

/** Each takes the id of the person, as `@user`. */
export const HELD: Readonly<Record<string, string>> = {
  person: `SELECT id, name, colour, ${iso("created_at", "createdAt")} FROM users WHERE id = @user`,
  logins: `SELECT name, email, email_verified = 1 AS emailConfirmed, image, ${iso("created_at", "createdAt")},
    ${iso("updated_at", "updatedAt")} FROM logins WHERE person = @user`,
  waysIn: `SELECT a.provider_id AS provider, a.account_id AS account, a.scope, ${iso("a.created_at", "createdAt")}
    FROM login_accounts a JOIN logins l ON l.id = a.user_id WHERE l.person = @user`,
  operator: `SELECT ${iso("at", "since")} FROM operators WHERE user = @user`,
  memberships: `SELECT s.name AS space, m.role, ${iso("m.joined_at", "joinedAt")}, ${iso("m.seen_at", "seenAt")}
    FROM members m JOIN spaces s ON s.id = m.space WHERE m.user = @user ORDER BY m.joined_at`,
  sessions: `SELECT agent, ${iso("created_at", "createdAt")}, ${iso("expires_at", "expiresAt")} FROM sessions WHERE user = @user`,
  programTokens: `SELECT s.name AS space, t.name, t.role, ${iso("t.created_at", "createdAt")}, ${iso("t.expires_at", "expiresAt")},
    ${iso("t.last_used_at", "lastUsedAt")}, ${iso("t.revoked_at", "revokedAt")}
    FROM api_tokens t JOIN spaces s ON s.id = t.space WHERE t.created_by = @user`,
  invitationsMade: `SELECT s.name AS space, i.role, i.for_name AS forName, i.for_email AS forEmail, i.uses,
    ${iso("i.created_at", "createdAt")}, ${iso("i.expires_at", "expiresAt")}, ${iso("i.revoked_at", "revokedAt")}
    FROM invitations i JOIN spaces s ON s.id = i.space WHERE i.created_by = @user ORDER BY i.created_at`,
  // an address that nobody confirmed may be somebody else's
  invitationsForMe: `SELECT s.name AS space, i.role, i.for_name AS forName, i.for_email AS forEmail,
    ${iso("i.created_at", "createdAt")}, ${iso("i.expires_at", "expiresAt")}, ${iso("i.revoked_at", "revokedAt")}
    FROM invitations i JOIN spaces s ON s.id = i.space
    WHERE (i.id IN (${CAME_BY}) AND coalesce(i.for_name, i.for_email) IS NOT NULL)
      OR lower(i.for_email) IN (SELECT lower(email) FROM logins WHERE person = @user AND email_verified = 1) ORDER BY i.created_at`,
  comments: `SELECT ${WHERE}, t.kind, t."row", t."column", t.value, c.role, c.text, ${iso("c.at", "at")}, ${iso("c.edited_at", "editedAt")},
    ${iso("c.deleted_at", "deletedAt")}
    FROM comments c JOIN threads t ON t.id = c.thread JOIN datasets d ON d.id = t.dataset ${OF_DATASET}
    WHERE c.author = @user ORDER BY c.at`,
  decisions: `SELECT ${WHERE}, t.value, t.outcome, ${iso("t.decided_at", "at")}
    FROM threads t JOIN datasets d ON d.id = t.dataset ${OF_DATASET} WHERE t.decided_by = @user ORDER BY t.decided_at`,
  mentions: `SELECT ${WHERE}, c.text, ${iso("c.at", "at")}
    FROM mentions m JOIN comments c ON c.id = m.comment JOIN threads t ON t.id = c.thread
    JOIN datasets d ON d.id = t.dataset ${OF_DATASET} WHERE m.user = @user ORDER BY c.at`,
  reactions: `SELECT ${WHERE}, r.emoji, ${ofMember("c.text")} AS "to", ${iso("r.at", "at")}
    FROM reactions r JOIN comments c ON c.id = r.comment JOIN threads t ON t.id = c.thread
    JOIN datasets d ON d.id = t.dataset ${OF_DATASET} WHERE r.user = @user ORDER BY r.at`,
  marks: `SELECT ${WHERE}, k.target, k.id, k.mark, ${iso("k.at", "at")}
    FROM marks k JOIN datasets d ON d.id = k.dataset ${OF_DATASET} WHERE k.by = @user ORDER BY k.at`,
  reviewSteps: `SELECT ${WHERE}, r.step, r.state, r.version, r.note, ${iso("r.at", "at")}
    FROM review_steps r JOIN datasets d ON d.id = r.dataset ${OF_DATASET} WHERE r.by = @user ORDER BY r.at`,
  reviewStates: `SELECT ${WHERE}, d.state, ${iso("d.state_at", "at")}
    FROM datasets d ${OF_DATASET} WHERE d.state_by = @user ORDER BY d.state_at`,
  spotChecksDrawn: `SELECT ${WHERE}, k.rows_then AS rowsThen, ${iso("k.at", "at")}
    FROM spot_checks k JOIN datasets d ON d.id = k.dataset ${OF_DATASET} WHERE k.by = @user ORDER BY k.at`,
  spotChecks: `SELECT ${WHERE}, r.verdict, r.note, ${iso("r.at", "at")}
    FROM spot_check_rows r JOIN spot_checks k ON k.id = r."check" JOIN datasets d ON d.id = k.dataset ${OF_DATASET}
    WHERE r.by = @user ORDER BY r.at`,
  sharedOut: `SELECT ${WHERE}, k.how, ${iso("k.at", "at")}
    FROM assignments k JOIN datasets d ON d.id = k.dataset ${OF_DATASET} WHERE k.by = @user ORDER BY k.at`,
  mineToComplete: `SELECT ${WHERE}, p.rows, p.columns, ${iso("k.at", "at")}
    FROM assignment_parts p JOIN assignments k ON k.id = p.assignment JOIN datasets d ON d.id = k.dataset ${OF_DATASET}
    WHERE p."to" = @user ORDER BY k.at`,
  savedViews: `SELECT ${WHERE}, v.name, ${iso("v.at", "at")}
    FROM saved_views v JOIN datasets d ON d.id = v.dataset ${OF_DATASET} WHERE v.by = @user ORDER BY v.at`,
  bilanTexts: `SELECT ${WHERE}, b.section, b.text, ${iso("b.at", "at")}
    FROM bilan_texts b JOIN datasets d ON d.id = b.dataset ${OF_DATASET} WHERE b.by = @user ORDER BY b.at`,
  privacyDecisions: `SELECT ${WHERE}, p.said, ${iso("p.at", "at")}
    FROM privacy_decisions p JOIN datasets d ON d.id = p.dataset ${OF_DATASET} WHERE p.by = @user ORDER BY p.at`,
  purges: `SELECT ${WHERE}, ${iso("p.at", "at")}
    FROM purges p JOIN datasets d ON d.id = p.dataset ${OF_DATASET} WHERE p.by = @user ORDER BY p.at`,
  recipes: `SELECT s.name AS space, r.recipe, ${iso("r.at", "at")}
    FROM recipes r JOIN spaces s ON s.id = r.space WHERE r.by = @user ORDER BY r.at`,
  stepNotes: `SELECT ${WHERE}, n.entry, n.text, ${iso("n.at", "at")}
    FROM step_notes n JOIN datasets d ON d.id = n.dataset ${OF_DATASET} WHERE n.by = @user ORDER BY n.at`,
  geocoding: `SELECT ${WHERE}, j.done, ${iso("j.at", "at")}
    FROM geocoding_jobs j JOIN datasets d ON d.id = j.dataset ${OF_DATASET} WHERE j.by = @user`,
  territories: `SELECT ${WHERE}, t.territory, ${iso("t.at", "at")}
    FROM territories t JOIN datasets d ON d.id = t.dataset ${OF_DATASET} WHERE t.by = @user ORDER BY t.at`,
  notices: `SELECT s.name AS space, d.name AS dataset, n.kind, ${ofMember("n.details")} AS details, ${iso("n.at", "at")}, ${iso("n.read_at", "readAt")},
    ${iso("n.mailed_at", "mailedAt")}
    FROM notices n JOIN spaces s ON s.id = n.space LEFT JOIN datasets d ON d.id = n.dataset WHERE n.user = @user ORDER BY n.id`,
  noticeChoices: `SELECT digest, muted, language, ${iso("last_digest_at", "lastDigestAt")} FROM notice_choices WHERE user = @user`,
  visits: `SELECT ${WHERE}, ${iso("v.at", "at")}
    FROM visits v JOIN datasets d ON d.id = v.dataset ${OF_DATASET} WHERE v.user = @user ORDER BY v.at`,
  uploads: `SELECT s.name AS space, u.file_name AS fileName, u.bytes, ${iso("u.created_at", "createdAt")}
    FROM uploads u JOIN spaces s ON s.id = u.space WHERE u.user = @user ORDER BY u.created_at`,
  imports: `SELECT ${WHERE}, i.kind, i.file_name AS fileName, ${iso("i.at", "at")}
    FROM imports i JOIN datasets d ON d.id = i.dataset ${OF_DATASET} WHERE i.by = @user ORDER BY i.at`,
  doubtsSettled: `SELECT ${WHERE}, k."row", k."column", k.text, ${iso("k.at", "at")}
    FROM settled_doubts k JOIN datasets d ON d.id = k.dataset ${OF_DATASET} WHERE k.by = @user ORDER BY k.at`,
  datasetsMade: `SELECT ${WHERE}, ${iso("d.created_at", "createdAt")} FROM datasets d ${OF_DATASET} WHERE d.created_by = @user`,
  datasetsDeleted: `SELECT ${WHERE}, ${iso("d.deleted_at", "deletedAt")} FROM datasets d ${OF_DATASET} WHERE d.deleted_by = @user`,
  locks: `SELECT ${WHERE}, nullif(k."column", '') AS "column", ${iso("k.at", "at")}
    FROM locks k JOIN datasets d ON d.id = k.dataset ${OF_DATASET} WHERE k.by = @user ORDER BY k.at`,
  versions: `SELECT ${WHERE}, v.cause, v.name, ${iso("v.at", "at")}
    FROM versions v JOIN datasets d ON d.id = v.dataset ${OF_DATASET} WHERE v.author = @user ORDER BY v.at`,
  edits: `SELECT ${WHERE}, count(*) AS edits, sum(c.cells) AS cells, ${iso("min(c.at)", "first")}, ${iso("max(c.at)", "last")}
    FROM changes c JOIN datasets d ON d.id = c.dataset ${OF_DATASET} WHERE c.author = @user GROUP BY c.dataset`,
  journal: `SELECT s.name AS space, a.actor = @user AS byMe, a.action, a.details, ${iso("a.at", "at")}
    FROM audit a JOIN spaces s ON s.id = a.space
    WHERE a.actor = @user OR json_extract(a.details, '$.member') = @user ORDER BY a.id`,
};
