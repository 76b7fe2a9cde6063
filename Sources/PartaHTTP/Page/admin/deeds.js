// The words of an audit log: what each operation did, and to what.

import { texts } from "../core/text.js";

const words = texts({
    ru: {
        "account.makeOperator": "Назначен оператор", "account.dismissOperator": "Снят оператор", "account.update": "Изменены свои данные",
        "application.approve": "Заявка организации одобрена", "application.reject": "Заявка организации отклонена", "application.submit": "Подана заявка организации", "application.submitEmail": "Заявка организации пришла письмом",
        "channel.create": "Создан канал", "channel.archive": "Закрыт канал", "chat.open": "Открыт чат", "chat.archive": "Чат убран в архив", "chat.unarchive": "Чат возвращён из архива", "chat.rename": "Чат переименован", "chat.addMember": "Добавлен в чат", "chat.removeMember": "Удалён из чата", "chat.leave": "Вышел из чата", "chat.mute": "Лишён слова в чате", "chat.unmute": "Снова может писать в чате",
        "guardian.createCode": "Выдан код для родителя", "guardian.link": "Родитель связан с ребёнком", "guardian.pair": "Родитель связан по коду", "guardian.unlink": "Связь родителя и ребёнка снята",
        "host.initialize": "Узел подготовлен", "host.operations": "Список операций", "institution.register": "Организация зарегистрирована", "institution.edit": "Изменены сведения об организации", "institution.appointAdministrator": "Назначен администратор", "institution.dismissAdministrator": "Снят администратор", "institution.setOverlay": "Изменены поправки к профилю", "institution.upgrade": "Профиль обновлён", "host.upgradeAll": "Профили обновлены", "institution.suspend": "Организация приостановлена", "institution.resume": "Работа организации возобновлена",
        "invite.create": "Создана ссылка", "invite.claim": "Вступил по ссылке", "invite.revoke": "Ссылка аннулирована", "invite.revokeUnclaimed": "Ссылки аннулированы актом",
        "joinRequest.submit": "Подана заявка на вступление", "joinRequest.accept": "Заявка принята", "joinRequest.refuse": "Заявка отклонена", "joinRequest.withdraw": "Заявка отозвана", "key.create": "Создан ключ для программы", "key.revoke": "Ключ отозван",
        "member.rename": "Исправлено имя", "member.addRole": "Добавлена роль", "member.removeRole": "Снята роль", "member.setActive": "Изменено участие в активе", "message.delete": "Удалено сообщение",
        "movement.enrol": "Зачислен", "movement.transfer": "Переведён", "movement.promote": "Переведены в следующий класс или курс", "movement.graduate": "Выпущен", "movement.leave": "Выбыл", "movement.changeStaff": "Кадровое изменение", "movement.rolloverApply": "Начат новый учебный год",
        "post.delete": "Удалена запись канала", "post.acknowledgePaper": "Ознакомление с записью внесено с бумаги", "regulation.publish": "Опубликовано положение", "regulation.acknowledgePaper": "Ознакомление внесено с бумаги", "regulation.extend": "Функция включена сверх положения", "regulation.withdrawExtension": "Функция сверх положения выключена",
        "roster.import": "Загружен список", "statistics.grant": "Открыта статистика", "statistics.revoke": "Закрыта статистика", "ticket.escalate": "Обращение передано выше",
        "unit.create": "Создано подразделение", "unit.rename": "Подразделение переименовано", "unit.archive": "Подразделение убрано в архив", "unit.addMember": "Добавлен в подразделение", "unit.removeMember": "Убран из подразделения", "unit.attachLead": "Назначен руководитель", "unit.detachLead": "Снят руководитель", "unit.loadNomenclature": "Загружена номенклатура", "unit.buildFromNomenclature": "Структура построена по номенклатуре", "unit.importDistribution": "Загружено распределение",
        "verification.request": "Запрошено подтверждение", "verification.complete": "Статус подтверждён", "verification.refuse": "В подтверждении отказано", "verification.require": "Подтверждение включено", "verification.waive": "Подтверждение выключено", "verification.nameVerifier": "Решено, кто подтверждает",
        ":account": "учётная запись", ":application": "заявка организации", ":channel": "канал", ":chat": "чат", ":extension": "дополнение", ":institution": "организация", ":invite": "ссылка", ":joinRequest": "заявка", ":key": "ключ", ":member": "участник", ":message": "сообщение", ":nomenclature": "номенклатура", ":post": "запись", ":regulation": "положение", ":revocation": "акт", ":ticket": "обращение", ":unit": "подразделение", ":host": "узел",
        "#member": "Люди и роли", "#movement": "Движение", "#unit": "Структура", "#invite": "Ссылки", "#joinRequest": "Заявки", "#verification": "Подтверждение", "#guardian": "Родители и дети", "#chat": "Чаты", "#channel": "Каналы", "#message": "Сообщения", "#post": "Записи каналов", "#regulation": "Положение", "#institution": "Организация", "#roster": "Загрузка списков", "#statistics": "Статистика", "#key": "Ключи", "#ticket": "Обращения", "#account": "Операторы и учётные записи", "#application": "Заявки организаций", "#host": "Узел",
        "=role": "роль", "=uses": "на сколько человек", "=links": "ссылок", "=name": "название", "=kind": "вид", "=target": "куда", "=reason": "причина", "=issued": "выдано ссылок", "=entries": "строк", "=from": "было", "=to": "стало", "=until": "до", "=schoolYear": "учебный год", "=graduated": "выпущено", "=moved": "переведено", "=author": "автор", "=member": "участник", "=parent": "родитель", "=invite": "ссылка", "=units": "подразделения", "=isVerifier": "подтверждает", "=changed": "изменено", "=attached": "назначены", "=detached": "сняты", "=institution": "организация", "=movement": "запись о движении", "=joinRequest": "заявка", "=post": "запись", yes: "да", no: "нет", "~institution": "в организацию", "~unit": "в подразделение", "~chat": "в чат", "~staff": "в коллектив",
    },
    en: {
        "account.makeOperator": "Operator appointed", "account.dismissOperator": "Operator dismissed", "account.update": "Own data changed",
        "application.approve": "Application approved", "application.reject": "Application rejected", "application.submit": "Application submitted", "application.submitEmail": "Application came by mail",
        "channel.create": "Channel made", "channel.archive": "Channel closed", "chat.open": "Chat opened", "chat.archive": "Chat archived", "chat.unarchive": "Chat restored", "chat.rename": "Chat renamed", "chat.addMember": "Added to a chat", "chat.removeMember": "Removed from a chat", "chat.leave": "Left a chat", "chat.mute": "Muted in a chat", "chat.unmute": "May write again",
        "guardian.createCode": "Pairing code issued", "guardian.link": "Parent and child linked", "guardian.pair": "Parent paired by code", "guardian.unlink": "Parent and child unlinked",
        "host.initialize": "Host prepared", "host.operations": "List of operations", "institution.register": "Institution registered", "institution.edit": "Institution's facts changed", "institution.appointAdministrator": "Administrator appointed", "institution.dismissAdministrator": "Administrator dismissed", "institution.setOverlay": "Overlay changed", "institution.upgrade": "Profile upgraded", "host.upgradeAll": "Profiles upgraded", "institution.suspend": "Institution suspended", "institution.resume": "Institution resumed",
        "invite.create": "Link made", "invite.claim": "Joined by a link", "invite.revoke": "Link revoked", "invite.revokeUnclaimed": "Links revoked by an act",
        "joinRequest.submit": "Asked to join", "joinRequest.accept": "Request accepted", "joinRequest.refuse": "Request refused", "joinRequest.withdraw": "Request withdrawn", "key.create": "Service key made", "key.revoke": "Key revoked",
        "member.rename": "Name corrected", "member.addRole": "Role added", "member.removeRole": "Role removed", "member.setActive": "Active membership changed", "message.delete": "Message deleted",
        "movement.enrol": "Enrolled", "movement.transfer": "Transferred", "movement.promote": "Promoted", "movement.graduate": "Graduated", "movement.leave": "Left", "movement.changeStaff": "Staff change", "movement.rolloverApply": "New school year begun",
        "post.delete": "Post deleted", "post.acknowledgePaper": "Paper acknowledgement of a post", "regulation.publish": "Regulation published", "regulation.acknowledgePaper": "Paper acknowledgement", "regulation.extend": "Function added beyond the regulation", "regulation.withdrawExtension": "Added function withdrawn",
        "roster.import": "Roster imported", "statistics.grant": "Statistics opened", "statistics.revoke": "Statistics closed", "ticket.escalate": "Ticket escalated",
        "unit.create": "Unit made", "unit.rename": "Unit renamed", "unit.archive": "Unit archived", "unit.addMember": "Added to a unit", "unit.removeMember": "Removed from a unit", "unit.attachLead": "Lead attached", "unit.detachLead": "Lead detached", "unit.loadNomenclature": "Nomenclature loaded", "unit.buildFromNomenclature": "Structure built", "unit.importDistribution": "Distribution imported",
        "verification.request": "Verification asked for", "verification.complete": "Status confirmed", "verification.refuse": "Status refused", "verification.require": "Verification switched on", "verification.waive": "Verification switched off", "verification.nameVerifier": "Verifiers decided",
        ":account": "account", ":application": "application", ":channel": "channel", ":chat": "chat", ":extension": "extension", ":institution": "institution", ":invite": "link", ":joinRequest": "request", ":key": "key", ":member": "member", ":message": "message", ":nomenclature": "nomenclature", ":post": "post", ":regulation": "regulation", ":revocation": "act", ":ticket": "ticket", ":unit": "unit", ":host": "host",
        "#member": "People and roles", "#movement": "Movement", "#unit": "Structure", "#invite": "Links", "#joinRequest": "Requests", "#verification": "Verification", "#guardian": "Parents and children", "#chat": "Chats", "#channel": "Channels", "#message": "Messages", "#post": "Channel posts", "#regulation": "Regulation", "#institution": "Institution", "#roster": "Rosters", "#statistics": "Statistics", "#key": "Keys", "#ticket": "Tickets", "#account": "Operators and accounts", "#application": "Applications", "#host": "Host",
        "=role": "role", "=uses": "people", "=links": "links", "=name": "name", "=kind": "kind", "=target": "to", "=reason": "reason", "=issued": "links issued", "=entries": "lines", "=from": "before", "=to": "after", "=until": "until", "=schoolYear": "school year", "=graduated": "graduated", "=moved": "moved", "=author": "author", "=member": "member", "=parent": "parent", "=invite": "link", "=units": "units", "=isVerifier": "verifies", "=changed": "changed", "=attached": "attached", "=detached": "detached", "=institution": "institution", "=movement": "movement", "=joinRequest": "request", "=post": "post", yes: "yes", no: "no", "~institution": "to the institution", "~unit": "to a unit", "~chat": "to a chat", "~staff": "to the staff",
    },
});

/** What an operation did, in words; its own name where there are none. */
export function deedWord(action) {
    return words(action);
}

/** The word for a noun in a subject: «участник». */
export function nounWord(noun) {
    return known(":" + noun, noun);
}

/** The word for a group of operations: «Люди и роли». */
export function groupWord(noun) {
    return known("#" + noun, noun);
}

/** The word for a detail of a record. */
export function detailWord(key) {
    return known("=" + key, key);
}

/** A plain value of a detail: yes and no in words, lists with commas. */
export function detailValue(value) {
    if (typeof value === "boolean") {
        return words(value ? "yes" : "no");
    }
    return Array.isArray(value) ? value.map(detailValue).join(", ") : value !== null && typeof value === "object" ? JSON.stringify(value) : known("~" + value, String(value));
}

function known(key, other) {
    const word = words(key);
    return word === key ? other : word;
}
