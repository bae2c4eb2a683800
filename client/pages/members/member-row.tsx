/** One person of a space: who, as what, since when, last seen; what an owner can do. */
import { ActionIcon, Menu, NativeSelect } from "@mantine/core";
import { IconDotsVertical } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { changeRole } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { dayOf, sinceWhen } from "#client/ui/moments.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { UserId } from "#shared/model/ids.ts";
import { Role } from "#shared/model/roles.ts";
import type { Space } from "#shared/wire/http.ts";
import type { MemberLine } from "#shared/wire/members.ts";
import styles from "./members.module.css";

interface Props {
  readonly space: Space;
  readonly member: MemberLine;
  readonly me: UserId | null;
  onAsk(what: "remove" | "pass"): void;
  onLeave(): void;
  onChanged(sentence: string): void;
}

export function MemberRow({ space, member, me, onAsk, onLeave, onChanged }: Props) {
  const { app, members } = useWords();
  const words = members.people;
  const { language } = useLanguage();
  const owner = space.role === "owner";
  const mine = member.id === me;
  const changing = useMutation({
    mutationFn: (role: Role) => changeRole(space.id, member.id, role),
    onSuccess: (_, role) => onChanged(words.changed(member.name, app.roles[role])),
  });
  return (
    <>
      <tr className={styles.line}>
        <th scope="row">
          <span className={styles.person}>
            <PersonAvatar person={member} />
            <span className={styles.name}>
              {member.name}
              {mine && <span className={styles.soft}> ({words.you})</span>}
            </span>
          </span>
        </th>
        <td>
          {owner && !mine ? (
            <NativeSelect
              size="xs"
              className={styles.role}
              aria-label={words.roleOf(member.name)}
              // until the server says otherwise
              value={changing.isPending ? changing.variables : member.role}
              disabled={changing.isPending}
              data={Role.options.map((role) => ({ value: role, label: app.roles[role] }))}
              onChange={(event) => changing.mutate(Role.parse(event.currentTarget.value))}
            />
          ) : (
            app.roles[member.role]
          )}
        </td>
        <td className={styles.when}>{dayOf(Date.parse(member.joinedAt), language)}</td>
        {owner && (
          <td className={`${styles.when} ${member.here ? styles.here : styles.soft}`}>
            {member.here
              ? words.here
              : member.seenAt === null
                ? words.never
                : sinceWhen(member.seenAt, Date.now(), language)}
          </td>
        )}
        <td className={styles.menu}>
          {(owner || mine) && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={words.actions(member.name)} title={words.actions(member.name)}>
                  <IconDotsVertical size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {owner && !mine && <Menu.Item onClick={() => onAsk("pass")}>{words.makeOwner}</Menu.Item>}
                {mine ? (
                  <Menu.Item onClick={onLeave}>{words.leave}</Menu.Item>
                ) : (
                  <Menu.Item onClick={() => onAsk("remove")}>{words.remove}</Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </td>
      </tr>
      {changing.isError && (
        <tr>
          <td colSpan={5}>
            <ProblemMessage error={changing.error} />
          </td>
        </tr>
      )}
    </>
  );
}
